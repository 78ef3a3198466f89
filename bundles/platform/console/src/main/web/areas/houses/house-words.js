// The four independent states of a house (PR-01) and how they are coloured.
import { addStates } from 'atrium';

export const KINDS = ['RESIDENCE', 'SHOP', 'GARAGE', 'PARKING_SPACE'];
export const SALE = ['FOR_SALE', 'RESERVED', 'SUBSCRIBED', 'CONTRACTED', 'REGISTERED', 'TITLED'];
export const DELIVERY = ['NOT_ACCEPTED', 'ACCEPTED_BY_PM', 'NOTIFIED', 'INSPECTED', 'HANDED_OVER'];
export const OCCUPANCY = ['VACANT', 'DECORATING', 'OCCUPIED', 'LET'];
export const SERVICE = ['NORMAL', 'SUSPENDED'];
export const DIMENSIONS = { SALE, DELIVERY, OCCUPANCY, SERVICE };
export const PARTY_ROLES = ['TENANT', 'OCCUPANT', 'PAYER', 'CONTACT'];
export const HOLDINGS = ['SOLE', 'JOINT', 'SHARES'];
export const CHANGE_KINDS = ['RESALE', 'INHERITANCE', 'GIFT', 'DIVISION', 'JUDGMENT', 'CORRECTION', 'TENANT'];
export const CHANGE_STATES = ['APPLIED', 'CHECKED', 'APPROVED', 'EFFECTIVE', 'REJECTED', 'WITHDRAWN'];
export const HOUSE_CHANGE_STATES = ['APPLIED', 'APPROVED', 'EFFECTIVE', 'REJECTED', 'WITHDRAWN'];
export const PROOFS = ['IDENTITY', 'TITLE', 'DEED', 'JUDGMENT', 'LEASE', 'OTHER'];

addStates('console.sale', { RESERVED: 'warn', SUBSCRIBED: 'warn', CONTRACTED: 'info', REGISTERED: 'info', TITLED: 'good' });
addStates('console.delivery', { ACCEPTED_BY_PM: 'info', NOTIFIED: 'warn', INSPECTED: 'info', HANDED_OVER: 'good' });
addStates('console.occupancy', { DECORATING: 'warn', OCCUPIED: 'good', LET: 'info' });
addStates('console.service', { NORMAL: 'good', SUSPENDED: 'bad' });
addStates('console.party', { OWNER: 'good', TENANT: 'info', PAYER: 'warn', CONTACT: 'info' });
addStates('console.houseChange.state', { APPLIED: 'warn', APPROVED: 'info', EFFECTIVE: 'good', REJECTED: 'bad' });
addStates('console.change.state', { APPLIED: 'warn', CHECKED: 'warn', APPROVED: 'info', EFFECTIVE: 'good', REJECTED: 'bad' });

/** Text key of a state of one dimension. */
export const stateKey = (dimension, code) => `console.${dimension.toLowerCase()}.${code}`;
