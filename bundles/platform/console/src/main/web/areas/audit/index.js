import Audit from './Audit.vue';
import en from './en.js';
import zh from './zh.js';

export const routes = [
  { path: '/p/:project/audit', component: Audit },
  { path: '/audit', component: Audit },
];

export const group = [{ page: 'audit', title: 'settings.audit.group', icon: 'Memo', order: 90, groups: ['auditor'] }];

export const messages = { zh, en };
