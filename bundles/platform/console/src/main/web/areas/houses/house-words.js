// The four independent states of a house (PR-01) and how they are coloured.
import { addStates } from 'atrium';

export const KINDS = ['RESIDENCE', 'SHOP', 'GARAGE', 'PARKING_SPACE'];
export const DELIVERY = ['NOT_ACCEPTED', 'ACCEPTED_BY_PM', 'NOTIFIED', 'INSPECTED', 'HANDED_OVER'];
export const OCCUPANCY = ['VACANT', 'DECORATING', 'OCCUPIED', 'LET'];
export const PARTY_ROLES = ['OWNER', 'TENANT', 'OCCUPANT'];

addStates('console.sale', { RESERVED: 'warn', SUBSCRIBED: 'warn', CONTRACTED: 'info', REGISTERED: 'info', TITLED: 'good' });
addStates('console.delivery', { ACCEPTED_BY_PM: 'info', NOTIFIED: 'warn', INSPECTED: 'info', HANDED_OVER: 'good' });
addStates('console.occupancy', { DECORATING: 'warn', OCCUPIED: 'good', LET: 'info' });
addStates('console.service', { NORMAL: 'good', SUSPENDED: 'bad' });
addStates('console.party', { OWNER: 'good', TENANT: 'info' });
