import HouseChange from './HouseChange.vue';
import HouseChanges from './HouseChanges.vue';
import HouseImport from './HouseImport.vue';
import HousePage from './HousePage.vue';
import Houses from './Houses.vue';
import OwnerChange from './OwnerChange.vue';
import OwnerChanges from './OwnerChanges.vue';
import Zones from './Zones.vue';
import './house-words.js';
import en from './en.js';
import zh from './zh.js';

export const routes = [
  { path: '/p/:project/houses', component: Houses },
  { path: '/p/:project/houses/:id', component: HousePage },
  { path: '/p/:project/zones', component: Zones },
  { path: '/p/:project/owner-changes', component: OwnerChanges },
  { path: '/p/:project/owner-changes/:id', component: OwnerChange },
  { path: '/p/:project/house-changes', component: HouseChanges },
  { path: '/p/:project/house-changes/:id', component: HouseChange },
  { path: '/p/:project/import', component: HouseImport },
];

export const messages = { zh, en };
