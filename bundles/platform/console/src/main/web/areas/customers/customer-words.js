// Codes of customers, grounds and requests, and how their states are coloured.
import { addStates } from 'atrium';

export const KINDS = ['PERSON', 'COMPANY'];
export const ROLES = ['OWNER', 'TENANT', 'OCCUPANT'];
export const PROFILES = ['DRAFT', 'MATCHED', 'MERGED', 'CURRENT'];
export const CHANNELS = ['PHONE', 'VISIT', 'DESK', 'WECHAT', 'SMS', 'MAIL'];
export const BASES = ['CONSENT', 'CONTRACT', 'LEGAL_DUTY', 'EMERGENCY'];
export const REQUESTS = ['ACCESS', 'CORRECTION', 'EXPORT', 'DELETION'];
export const REQUEST_STATES = ['RECEIVED', 'IDENTIFIED', 'DONE', 'REFUSED'];
export const MATCHES = ['OPEN', 'MERGED', 'DISMISSED', 'UNDONE'];
export const CLASSES = ['OWNER', 'SHOP', 'TENANT', 'COMPANY', 'KEY'];
export const TRACKING_STATES = ['COLLECTED', 'CONSOLIDATED', 'ALLOCATED', 'CONTACTED', 'MAINTAINED', 'STOPPED'];

addStates('customers.tracking.state', { COLLECTED: 'warn', CONSOLIDATED: 'warn', ALLOCATED: 'warn', CONTACTED: 'info', MAINTAINED: 'good' });
addStates('customers.profile', { MATCHED: 'warn', MERGED: 'info', CURRENT: 'good' });
addStates('customers.request.state', { RECEIVED: 'warn', IDENTIFIED: 'info', DONE: 'good', REFUSED: 'bad' });
addStates('customers.match.state', { OPEN: 'warn', MERGED: 'good' });
addStates('customers.role', { OWNER: 'good', TENANT: 'info', PAYER: 'warn', CONTACT: 'info' });
