import CasePage from './CasePage.vue';
import en from './en.js';
import zh from './zh.js';

export const routes = [{ path: '/p/:project/cases/:id', component: CasePage }];

export const messages = { zh, en };
