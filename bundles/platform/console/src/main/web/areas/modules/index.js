import { addStates } from 'atrium';
import ModulePage from './ModulePage.vue';
import Modules from './Modules.vue';
import en from './en.js';
import zh from './zh.js';

addStates('console.module', { INSTALLED: 'good', AVAILABLE: 'neutral', FAILED: 'bad', SWAPPING: 'warn' });
addStates('console.health', { UP: 'good', DOWN: 'bad' });
addStates('console.swap', { REQUESTED: 'warn', STARTING: 'info', CHECKING: 'info', DRAINING: 'info', DONE: 'good', FAILED: 'bad' });

export const routes = [
  { path: '/modules', component: Modules },
  { path: '/modules/:id', component: ModulePage },
];

export const group = [
  { page: 'modules', title: 'console.modules.title', icon: 'Box', order: 20, groups: ['group-it', 'auditor'] },
];

export const messages = { zh, en };
