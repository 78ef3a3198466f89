import Flows from './Flows.vue';
import en from './en.js';
import zh from './zh.js';

export const routes = [{ path: '/p/:project/flows', component: Flows }];

export const messages = { zh, en };
