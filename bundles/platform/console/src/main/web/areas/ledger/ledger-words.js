import { known, t } from 'atrium';

export const ITEMS = ['PROPERTY_FEE', 'HOT_WATER', 'PARKING', 'OTHER'];

/** A charge item in words; its code where there are none. */
export function itemText(code) {
  const key = `console.ledger.item.${code}`;
  return known(key) ? t(key) : code;
}
