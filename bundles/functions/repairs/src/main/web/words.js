// The codes of repairs in the order in which they are offered, and times as they are typed.
import { dateTime, session } from 'atrium';

export const STATES = [
  'REGISTERED', 'DISPATCHED', 'ASSIGNED', 'ON_SITE', 'SLIP_COMPLETE', 'RETURNED_TO_DESK', 'ON_HOLD',
  'RECORDED', 'ARCHIVED', 'CANCELLED', 'DUPLICATE', 'REFERRED',
];
export const CHANNELS = ['PHONE', 'VISIT', 'PATROL', 'OTHER'];
export const AREAS = ['NON_PUBLIC', 'PUBLIC', 'PUBLIC_FACILITY', 'EXTERNAL'];
export const PATHS = ['GENERAL', 'URGENT', 'MAJOR'];
export const TIME_CLASSES = ['GENERAL', 'MODERATE', 'COMPLEX', 'SPECIAL'];
export const LATE_REASONS = ['NETWORK_OUT', 'POWER_OUT', 'OTHER'];

/** What there is in each area (RP-04); OTHER is routed by hand. */
export const CATEGORIES = {
  NON_PUBLIC: ['HOME_DAILY', 'GAS', 'HOUSE_QUALITY', 'NEIGHBOUR', 'PAID_HOME_REPAIR', 'OTHER'],
  PUBLIC: ['ACCESS', 'PUBLIC_ORDER', 'FIRE_SAFETY', 'CLEANING', 'GREENING', 'PESTS', 'FEES', 'OTHER'],
  PUBLIC_FACILITY: ['WATER', 'POWER', 'PAID_HOME_REPAIR', 'OTHER'],
  EXTERNAL: ['HEATING', 'TELECOM', 'GAS', 'OTHER'],
};

/** Now by the business clock, as a datetime-local field holds it: 2026-11-20T09:00. */
export function nowText() {
  return dateTime(Date.now() + session.clockAheadMillis).replace(' ', 'T');
}

/** What a datetime-local field holds, as an instant with offset; the project's zone has no summer time. */
export function instant(text) {
  return text ? `${text.length === 16 ? `${text}:00` : text}+08:00` : null;
}
