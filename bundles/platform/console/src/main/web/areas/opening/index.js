import { addStates } from 'atrium';
import Opening from './Opening.vue';
import OpeningSet from './OpeningSet.vue';
import en from './en.js';
import zh from './zh.js';

addStates('console.opening.state', { DRAFT: 'neutral', CHECKED: 'info', SIGNED: 'warn', POSTED: 'good', REVERSED: 'bad', DISCARDED: 'neutral' });

export const routes = [
  { path: '/p/:project/opening', component: Opening },
  { path: '/p/:project/opening/:id', component: OpeningSet },
];

export const messages = { zh, en };
