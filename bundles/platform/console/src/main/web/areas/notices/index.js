import { addStates } from 'atrium';
import NoticeTemplates from './NoticeTemplates.vue';
import Notices from './Notices.vue';
import OptOuts from './OptOuts.vue';
import en from './en.js';
import zh from './zh.js';

addStates('notices.state', { TO_POST: 'warn', QUEUED: 'info', SENT: 'info', PROVED: 'good', FAILED: 'bad', CANCELLED: 'neutral' });
addStates('notices.outcome', { BEGUN: 'info', ACCEPTED: 'good', UNREACHED: 'warn', REFUSED: 'bad' });

export const routes = [
  { path: '/p/:project/notices', component: Notices },
  { path: '/p/:project/notice-templates', component: NoticeTemplates },
  { path: '/p/:project/notice-opt-outs', component: OptOuts },
];

export const messages = { zh, en };
