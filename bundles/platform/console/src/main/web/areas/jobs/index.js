import { addStates } from 'atrium';
import Jobs from './Jobs.vue';
import en from './en.js';
import zh from './zh.js';

addStates('console.jobs.state', { QUEUED: 'neutral', RUNNING: 'info', PAUSED: 'warn', DONE: 'good', FAILED: 'bad', CANCELLED: 'neutral' });

export const routes = [
  { path: '/jobs', component: Jobs },
];

export const group = [
  { page: 'jobs', title: 'console.jobs.title', icon: 'Timer', order: 30, groups: ['group-it', 'auditor'] },
];

export const messages = { zh, en };
