import Attachments from './Attachments.vue';
import en from './en.js';
import zh from './zh.js';

export const routes = [{ path: '/p/:project/attachments', component: Attachments }];

export const messages = { zh, en };
