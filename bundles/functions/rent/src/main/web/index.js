import { addStates } from 'atrium';
import Billing from './Billing.vue';
import BillingRun from './BillingRun.vue';
import Due from './Due.vue';
import Lease from './Lease.vue';
import LeaseForm from './LeaseForm.vue';
import Leases from './Leases.vue';
import Repossession from './Repossession.vue';
import Repossessions from './Repossessions.vue';
import Roll from './Roll.vue';
import en from './messages/en.js';
import zh from './messages/zh.js';
import './rent.css';

addStates('rent.state', { DRAFT: 'neutral', ACTIVE: 'good', EXPIRING: 'warn', RENEWED: 'info', ENDED: 'neutral', TERMINATED: 'bad', DISCARDED: 'neutral', VACANT: 'warn' });
addStates('rent.backState', { NOTIFIED: 'warn', EXPIRED_UNPAID: 'bad', REPOSSESSION_NOTICED: 'bad', LEGAL_REVIEW: 'info', REPOSSESSED: 'info', VACANT: 'neutral', PAID: 'good', WITHDRAWN: 'neutral' });
addStates('rent.runState', { RUNNING: 'info', DONE: 'good' });
addStates('rent.runKind', { DRY: 'neutral', REAL: 'info' });
addStates('rent.cycleState', { PLANNED: 'neutral', FREE: 'info', BILLED: 'warn', OVERDUE: 'bad', PAID: 'good' });

export const routes = [
  { path: 'leases', component: Leases },
  { path: 'leases/new', component: LeaseForm },
  { path: 'leases/:id', component: Lease },
  { path: 'leases/:id/edit', component: LeaseForm, props: { how: 'edit' } },
  { path: 'leases/:id/renew', component: LeaseForm, props: { how: 'renew' } },
  { path: 'due', component: Due },
  { path: 'roll', component: Roll },
  { path: 'billing', component: Billing },
  { path: 'repossessions', component: Repossessions },
  { path: 'repossessions/:id', component: Repossession },
  { path: 'billing/:id', component: BillingRun },
];

export const messages = { zh: { rent: zh }, en: { rent: en } };

export const house = [{ label: 'rent.house.leases', path: (each) => `rent/leases?houseId=${each.id}` }];
