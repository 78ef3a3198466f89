import Analyses from './Analyses.vue';
import AnalysisPage from './AnalysisPage.vue';
import CustomerPage from './CustomerPage.vue';
import Customers from './Customers.vue';
import DataRequestPage from './DataRequestPage.vue';
import DataRequests from './DataRequests.vue';
import MergeDesk from './MergeDesk.vue';
import Trackings from './Trackings.vue';
import './customer-words.js';
import en from './en.js';
import zh from './zh.js';

export const routes = [
  { path: '/p/:project/customers', component: Customers },
  { path: '/p/:project/customers/tracking', component: Trackings },
  { path: '/p/:project/customers/:id', component: CustomerPage },
  { path: '/p/:project/customer-analyses', component: Analyses },
  { path: '/p/:project/customer-analyses/:id', component: AnalysisPage },
  { path: '/p/:project/data-requests', component: DataRequests },
  { path: '/p/:project/data-requests/:id', component: DataRequestPage },
  { path: '/group-customers', component: MergeDesk },
];

export const messages = { zh, en };
