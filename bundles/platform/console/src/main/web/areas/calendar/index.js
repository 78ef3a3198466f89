import Calendar from './Calendar.vue';
import en from './en.js';
import zh from './zh.js';

export const routes = [{ path: '/p/:project/calendar', component: Calendar }];

export const messages = { zh, en };
