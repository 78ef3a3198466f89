export const CYCLES = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'];
export const STATES = ['DRAFT', 'ACTIVE', 'EXPIRING', 'RENEWED', 'ENDED', 'TERMINATED', 'DISCARDED'];

/** An amount as it is sent; null for nothing typed. */
export const cny = (typed) => (String(typed ?? '').trim() ? { amount: String(typed).trim(), currency: 'CNY' } : null);

export const REPOSSESSION = ['NOTIFIED', 'EXPIRED_UNPAID', 'REPOSSESSION_NOTICED', 'LEGAL_REVIEW', 'REPOSSESSED', 'VACANT', 'PAID', 'WITHDRAWN'];
