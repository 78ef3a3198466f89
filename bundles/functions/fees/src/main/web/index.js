import { addStates } from 'atrium';
import Account from './Account.vue';
import Arrears from './Arrears.vue';
import Billing from './Billing.vue';
import BillingRun from './BillingRun.vue';
import Cashier from './Cashier.vue';
import Collection from './Collection.vue';
import Dunning from './Dunning.vue';
import DunningCall from './DunningCall.vue';
import DunningCase from './DunningCase.vue';
import DunningRun from './DunningRun.vue';
import DunningStart from './DunningStart.vue';
import MoveIn from './MoveIn.vue';
import MoveInNote from './MoveInNote.vue';
import MoveIns from './MoveIns.vue';
import Receipt from './Receipt.vue';
import Receipts from './Receipts.vue';
import Stop from './Stop.vue';
import StopNote from './StopNote.vue';
import Stops from './Stops.vue';
import en from './messages/en.js';
import zh from './messages/zh.js';
import './fees.css';

addStates('fees.receiptState', { RECORDED: 'good', REVERSED: 'bad' });
addStates('fees.adjustState', { REQUESTED: 'info', POSTED: 'good', REJECTED: 'bad', WITHDRAWN: 'neutral' });
addStates('fees.runState', { RUNNING: 'info', DONE: 'good' });
addStates('fees.dunningState', { OPEN: 'warn', PAID: 'good' });
addStates('fees.dunningOutcome', { MADE: 'good', WOULD: 'info', HELD: 'warn', LEFT_OUT: 'info' });
addStates('fees.stopState', {
  NOTICE_POSTED: 'info',
  MANAGER_ORDERED: 'warn',
  ENGINEERING_ACCEPTED: 'warn',
  STOPPED: 'bad',
  OWNER_CAME: 'bad',
  MANAGER_HANDLED: 'bad',
  RESTORE_DISPATCHED: 'bad',
  RESTORED: 'good',
  CONFIRMED: 'good',
  PAID_BEFORE: 'good',
  WITHDRAWN: 'neutral',
});
addStates('fees.moveInState', { DUE: 'warn', PAID: 'info', STAMPED: 'good', WITHDRAWN: 'neutral' });
addStates('fees.runKind', { DRY: 'neutral', REAL: 'info' });

export const routes = [
  { path: 'cashier', component: Cashier },
  { path: 'arrears', component: Arrears },
  { path: 'move-ins', component: MoveIns },
  { path: 'move-ins/:id', component: MoveIn },
  { path: 'accounts/:houseId', component: Account },
  { path: 'receipts', component: Receipts },
  { path: 'receipts/:id', component: Receipt },
  { path: 'billing', component: Billing },
  { path: 'billing/:id', component: BillingRun },
  { path: 'collection', component: Collection },
  { path: 'stops', component: Stops },
  { path: 'stops/:id', component: Stop },
  { path: 'dunning', component: Dunning },
  { path: 'dunning/run', component: DunningStart },
  { path: 'dunning/runs/:id', component: DunningRun },
  { path: 'dunning/calls/:id', component: DunningCall },
  { path: 'dunning/:id', component: DunningCase },
];

export const messages = { zh: { fees: zh }, en: { fees: en } };

export const house = [{ label: 'fees.house.account', path: (each) => `fees/accounts/${each.id}` }, { label: 'fees.stop.title', notice: StopNote }, { label: 'fees.moveIn.title', notice: MoveInNote }];
