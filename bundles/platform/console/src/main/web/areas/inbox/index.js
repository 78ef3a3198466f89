import Inbox from './Inbox.vue';
import en from './en.js';
import zh from './zh.js';

export const routes = [
  { path: '/p/:project/inbox', component: Inbox },
];

export const messages = { zh, en };
