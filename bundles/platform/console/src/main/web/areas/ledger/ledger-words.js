import { addStates, known, t } from 'atrium';

addStates('console.ledger.shift.state', { OPEN: 'info', COUNTED: 'warn', SIGNED: 'good' });

addStates('console.ledger.pay.state', { RECORDED: 'good', REVERSED: 'bad' });

addStates('console.ledger.settle.state', { READING: 'info', OPEN: 'warn', CLOSED: 'good', DISCARDED: 'neutral' });
addStates('console.ledger.settle.line', {
  MATCHED: 'good',
  AMOUNT_DIFFERS: 'bad',
  NOT_IN_BOOKS: 'bad',
  MISSING_AT_CHANNEL: 'bad',
  FOUND_LATER: 'neutral',
  TAKEN_BACK: 'neutral',
  REPEATED: 'neutral',
});

addStates('console.ledger.adjust.state', { REQUESTED: 'info', POSTED: 'good', REJECTED: 'bad', WITHDRAWN: 'neutral' });

export const METHODS = ['CASH', 'WECHAT', 'ALIPAY', 'POS', 'TRANSFER', 'DIRECT_DEBIT'];
export const ITEMS = ['PROPERTY_FEE', 'HOT_WATER', 'PARKING', 'WATER', 'POWER', 'HEAT', 'GAS', 'OTHER'];

/** A charge item in words; its code where there are none. */
export function itemText(code) {
  const key = `console.ledger.item.${code}`;
  return known(key) ? t(key) : code;
}
