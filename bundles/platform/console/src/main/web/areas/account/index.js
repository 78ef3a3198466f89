import Account from './Account.vue';
import en from './en.js';
import zh from './zh.js';

export const routes = [{ path: '/account', component: Account }];

export const messages = { zh, en };
