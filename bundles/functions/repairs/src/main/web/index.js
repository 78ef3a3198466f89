import { addStates } from 'atrium';
import './repairs.css';
import NewOrder from './NewOrder.vue';
import Order from './Order.vue';
import Orders from './Orders.vue';
import en from './messages/en.js';
import zh from './messages/zh.js';

addStates('repairs.state', {
  REGISTERED: 'info',
  DISPATCHED: 'info',
  ASSIGNED: 'info',
  ON_SITE: 'warn',
  SLIP_COMPLETE: 'info',
  RETURNED_TO_DESK: 'warn',
  ON_HOLD: 'neutral',
  RECORDED: 'good',
  ARCHIVED: 'good',
  CANCELLED: 'neutral',
  DUPLICATE: 'neutral',
  REFERRED: 'neutral',
});

export const routes = [
  { path: 'orders', component: Orders },
  { path: 'orders/new', component: NewOrder },
  { path: 'orders/:id', component: Order },
];

export const messages = { zh, en };

export const house = [
  { label: 'repairs.house.orders', path: (of) => `repairs/orders?houseId=${of.id}` },
  { label: 'repairs.house.report', path: (of) => `repairs/orders/new?houseId=${of.id}` },
];
