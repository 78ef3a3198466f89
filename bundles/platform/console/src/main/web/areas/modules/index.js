import { addStates } from 'atrium';
import Modules from './Modules.vue';
import en from './en.js';
import zh from './zh.js';

addStates('console.module', { INSTALLED: 'good', AVAILABLE: 'neutral', FAILED: 'bad', SWAPPING: 'warn' });

export const routes = [
  { path: '/modules', component: Modules },
];

export const group = [
  { page: 'modules', title: 'console.modules.title', icon: 'Box', order: 20, groups: ['group-it', 'auditor'] },
];

export const messages = { zh, en };
