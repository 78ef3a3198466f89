import { addStates } from 'atrium';
import Lease from './Lease.vue';
import LeaseForm from './LeaseForm.vue';
import Leases from './Leases.vue';
import en from './messages/en.js';
import zh from './messages/zh.js';
import './rent.css';

addStates('rent.state', { DRAFT: 'neutral', ACTIVE: 'good', EXPIRING: 'warn', RENEWED: 'info', ENDED: 'neutral', TERMINATED: 'bad', DISCARDED: 'neutral' });
addStates('rent.cycleState', { PLANNED: 'neutral', FREE: 'info', BILLED: 'warn', OVERDUE: 'bad', PAID: 'good' });

export const routes = [
  { path: 'leases', component: Leases },
  { path: 'leases/new', component: LeaseForm },
  { path: 'leases/:id', component: Lease },
  { path: 'leases/:id/edit', component: LeaseForm, props: { how: 'edit' } },
  { path: 'leases/:id/renew', component: LeaseForm, props: { how: 'renew' } },
];

export const messages = { zh: { rent: zh }, en: { rent: en } };

export const house = [{ label: 'rent.house.leases', path: (each) => `rent/leases?houseId=${each.id}` }];
