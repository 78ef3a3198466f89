// Codes of customers, grounds and requests, and how their states are coloured.
import { addStates, t, personText } from 'atrium';

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
export const STATISTICS = ['CLASS', 'KIND', 'OWNED', 'AGE', 'CUSTODIAN', 'CASES', 'CHANNEL'];
export const ANALYSIS_STATES = ['DRAFT', 'ISSUED', 'PROPOSALS_ADOPTED', 'REJECTED', 'CALCULATED', 'REVIEWED', 'USED'];

/** A group of the statistics in words; flows as the project has them. */
export function groupText(by, key, flows) {
  const words = {
    CLASS: () => t(`customers.tracking.class.${key}`),
    KIND: () => t(`customers.kind.${key}`),
    OWNED: () => t('customers.analysis.houses', { count: key }),
    AGE: () => (key === '-' ? t('customers.analysis.untold') : key),
    CUSTODIAN: () => (key === '-' ? t('customers.unallocated') : personText(key)),
    CASES: () => flows?.find((flow) => flow.id === key)?.title ?? key,
    CHANNEL: () => t(`customers.contact.channel.${key}`),
  };
  return words[by]();
}

addStates('customers.analysis.state', { DRAFT: 'warn', ISSUED: 'info', PROPOSALS_ADOPTED: 'good', REJECTED: 'bad', CALCULATED: 'warn', REVIEWED: 'info', USED: 'good' });
addStates('customers.analysis.decided', { ADOPTED: 'good', REJECTED: 'bad' });
addStates('customers.tracking.state', { COLLECTED: 'warn', CONSOLIDATED: 'warn', ALLOCATED: 'warn', CONTACTED: 'info', MAINTAINED: 'good' });
addStates('customers.profile', { MATCHED: 'warn', MERGED: 'info', CURRENT: 'good' });
addStates('customers.request.state', { RECEIVED: 'warn', IDENTIFIED: 'info', DONE: 'good', REFUSED: 'bad' });
addStates('customers.match.state', { OPEN: 'warn', MERGED: 'good' });
addStates('customers.role', { OWNER: 'good', TENANT: 'info', PAYER: 'warn', CONTACT: 'info' });
