import { t } from 'atrium';

// Exact sums of money as decimal text, and days for people; never a float.

/** Cents of {amount} or of a decimal text, as a BigInt; null where it is no amount. */
export function cents(value) {
  const text = String(value?.amount ?? value ?? '').trim();
  const match = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text);
  return match ? BigInt(match[1] + match[2] + (match[3] ?? '').padEnd(2, '0')) : null;
}

/** The sum of amounts, as text with two decimals. */
export function sum(views) {
  return inYuan(views.reduce((before, view) => before + (cents(view) ?? 0n), 0n));
}

/** Cents as text with two decimals. */
export function inYuan(total) {
  const digits = String(total < 0n ? -total : total).padStart(3, '0');
  return `${total < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Quantity x price of a unit as text, rounded half-up to two decimals; '' where one is no number. */
export function priced(quantity, price) {
  const [q, p] = [quantity, price].map((text) => /^(\d{1,7})(?:\.(\d{1,6}))?$/.exec(String(text ?? '').trim()));
  return q && p ? inYuan((micros(q) * micros(p) + 5_000_000_000n) / 10_000_000_000n) : '';
}

function micros(match) {
  return BigInt(match[1] + (match[2] ?? '').padEnd(6, '0'));
}

/** What is charged: the item, and the part where it is not the fee itself. */
export function itemName(charge) {
  const item = t(`fees.item.${charge.item}`);
  return charge.part === 'PRINCIPAL' ? item : `${item} · ${t(`fees.part.${charge.part}`)}`;
}

/** "2026-10-01 – 2026-10-31" of a charge; its toDay is the first day no longer charged for. */
export function days(charge) {
  if (!charge.fromDay) {
    return '';
  }
  const last = new Date(`${charge.toDay}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() - 1);
  return `${charge.fromDay} – ${last.toISOString().slice(0, 10)}`;
}

export const METHODS = ['CASH', 'WECHAT', 'ALIPAY', 'POS', 'TRANSFER', 'DIRECT_DEBIT'];
export const ITEMS = ['PROPERTY_FEE', 'HOT_WATER', 'PARKING', 'WATER', 'POWER', 'HEAT', 'GAS', 'OTHER'];
