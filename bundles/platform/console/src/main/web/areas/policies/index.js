import { addStates } from 'atrium';
import Policies from './Policies.vue';
import PolicyPage from './PolicyPage.vue';
import en from './en.js';
import zh from './zh.js';

addStates('settings.value', { PLANNED: 'info', HOLDS: 'good', PAST: 'neutral', REPLACED: 'neutral', WITHDRAWN: 'warn' });

export const routes = [
  { path: '/p/:project/policies', component: Policies },
  { path: '/p/:project/policies/:key/values', component: PolicyPage },
];

export const messages = { zh, en };
