import Adjustments from './Adjustments.vue';
import Ageing from './Ageing.vue';
import LateFees from './LateFees.vue';
import Payer from './Payer.vue';
import PayerReceipt from './PayerReceipt.vue';
import Payers from './Payers.vue';
import Refund from './Refund.vue';
import Refunds from './Refunds.vue';
import Settlement from './Settlement.vue';
import Settlements from './Settlements.vue';
import Shift from './Shift.vue';
import Shifts from './Shifts.vue';
import Statement from './Statement.vue';
import en from './en.js';
import zh from './zh.js';

export const routes = [
  { path: '/p/:project/payers', component: Payers },
  { path: '/p/:project/payers/:id', component: Payer },
  { path: '/p/:project/payer-receipts/:id', component: PayerReceipt },
  { path: '/p/:project/adjustments', component: Adjustments },
  { path: '/p/:project/ageing', component: Ageing },
  { path: '/p/:project/late-fees', component: LateFees },
  { path: '/p/:project/refunds', component: Refunds },
  { path: '/p/:project/refunds/:id', component: Refund },
  { path: '/p/:project/settlements', component: Settlements },
  { path: '/p/:project/settlements/:id', component: Settlement },
  { path: '/p/:project/shifts', component: Shifts },
  { path: '/p/:project/shifts/:id', component: Shift },
  { path: '/p/:project/statement', component: Statement },
];

export const messages = { zh, en };
