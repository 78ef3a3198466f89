import { addStates } from 'atrium';
import Events from './Events.vue';
import en from './en.js';
import zh from './zh.js';

addStates('console.events.state', { WAITING: 'neutral', RETRYING: 'warn', POISON: 'bad' });

export const routes = [
  { path: '/events', component: Events },
];

export const group = [
  { page: 'events', title: 'console.events.title', icon: 'Connection', order: 40, groups: ['group-it', 'auditor'] },
];

export const messages = { zh, en };
