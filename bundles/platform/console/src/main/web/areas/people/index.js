import { addStates } from 'atrium';
import AccessRequests from './AccessRequests.vue';
import Deputies from './Deputies.vue';
import Holders from './Holders.vue';
import People from './People.vue';
import PersonPage from './PersonPage.vue';
import SecurityLog from './SecurityLog.vue';
import en from './en.js';
import zh from './zh.js';

addStates('people.state', { ACTIVE: 'good', INACTIVE: 'neutral', LOCKED: 'bad' });
addStates('people.request', { PENDING: 'warn', APPROVED: 'good', REJECTED: 'neutral' });
addStates('people.deputyState', { COMING: 'info', ACTIVE: 'good', OVER: 'neutral' });

export const routes = [
  { path: '/people', component: People },
  { path: '/people/:user', component: PersonPage },
  { path: '/role-holders', component: Holders },
  { path: '/access-requests', component: AccessRequests },
  { path: '/deputies', component: Deputies },
  { path: '/security-log', component: SecurityLog },
];

const readers = ['group-it', 'security-admin', 'auditor'];
export const group = [
  { page: 'people', title: 'people.title', icon: 'User', order: 30, groups: readers },
  { page: 'role-holders', title: 'people.holders.title', icon: 'Postcard', order: 31, groups: readers },
  { page: 'access-requests', title: 'people.requests.title', icon: 'Stamp', order: 32, groups: readers },
  { page: 'deputies', title: 'people.deputies.title', icon: 'Switch', order: 33, groups: ['group-it', 'auditor'] },
  { page: 'security-log', title: 'people.log.title', icon: 'Lock', order: 34, groups: ['security-admin', 'auditor'] },
];

export const messages = { zh, en };
