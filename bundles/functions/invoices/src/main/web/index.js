import { addStates, hasRole } from 'atrium';
import Invoice from './Invoice.vue';
import Invoices from './Invoices.vue';
import NewInvoice from './NewInvoice.vue';
import Result from './Result.vue';
import Results from './Results.vue';
import Tax from './Tax.vue';
import ToIssue from './ToIssue.vue';
import en from './messages/en.js';
import zh from './messages/zh.js';

addStates('invoices.state', { REQUESTED: 'warn', ISSUED: 'good', REFUSED: 'bad', WITHDRAWN: 'neutral', RED_REQUESTED: 'warn', RED_ISSUED: 'bad' });
addStates('invoices.sent.state', { WAITING: 'info', UNKNOWN: 'warn', DONE: 'good', REFUSED: 'bad', CANCELLED: 'neutral' });
addStates('invoices.result.state', { WAITING: 'info', APPLIED: 'good', UNCHANGED: 'neutral', REJECTED: 'bad' });

export const routes = [
  { path: 'invoices', component: Invoices },
  { path: 'invoices/new', component: NewInvoice },
  { path: 'invoices/:id', component: Invoice },
  { path: 'to-issue', component: ToIssue },
  { path: 'results', component: Results },
  { path: 'results/:id', component: Result },
  { path: 'tax', component: Tax },
];

export const receipt = [
  { label: 'invoices.create.link', path: (of) => `invoices/invoices/new?receipt=${of.id}`, may: (of) => of.state === 'RECORDED' && hasRole('Finance', 'Cashier') },
];

export const messages = { zh: { invoices: zh }, en: { invoices: en } };
