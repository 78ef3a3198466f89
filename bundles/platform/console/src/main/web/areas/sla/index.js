import Sla from './Sla.vue';
import en from './en.js';
import zh from './zh.js';

export const routes = [{ path: '/p/:project/sla', component: Sla }];

export const messages = { zh, en };
