import { reactive } from 'vue';
import { language, t } from './language.js';
import { session } from './session.js';

const ZONE = 'Asia/Shanghai';
const NOTHING = '—';
const tones = reactive({});

/** "1,234.50" of {amount, currency} or of a decimal text; never by way of a float. */
export function money(view, { sign = false } = {}) {
  const amount = typeof view === 'object' ? view?.amount : view;
  if (amount === null || amount === undefined || amount === '') {
    return NOTHING;
  }
  const [whole, fraction = ''] = String(amount).replace(/^-/, '').split('.');
  const text = `${group(whole)}.${fraction.padEnd(2, '0')}`;
  const minus = String(amount).startsWith('-') ? '-' : '';
  const currency = view?.currency ?? 'CNY';
  const mark = currency === 'CNY' ? (sign ? '¥' : '') : `${currency} `;
  return minus + mark + text;
}

/** A number with grouped thousands and this many decimals; without `places` its decimals as they are. */
export function decimal(value, places) {
  if (value === null || value === undefined || value === '') {
    return NOTHING;
  }
  const [whole, fraction = ''] = String(value).split('.');
  const shown = places === undefined ? fraction : fraction.padEnd(places, '0');
  return group(whole) + (shown === '' ? '' : `.${shown}`);
}

/** Words in a row: "甲、乙" or "one, two". */
export function listed(words) {
  return words.join(language.value === 'zh' ? '、' : ', ');
}

/** A business date: 2026-11-21, in either language. */
export function date(value) {
  if (!value) {
    return NOTHING;
  }
  return /^\d{4}-\d\d-\d\d$/.test(value) ? value : parts(value).day;
}

/** An instant in the project's zone, to the minute: 2026-11-21 09:30. */
export function dateTime(value) {
  if (!value) {
    return NOTHING;
  }
  const { day, time } = parts(value);
  return `${day} ${time}`;
}

/** A deadline: the midnight that closes a day is its 24:00, not the next day's 00:00. */
export function deadline(value) {
  if (!value || parts(value).time !== '00:00') {
    return dateTime(value);
  }
  return `${parts(new Date(value).getTime() - 60_000).day} 24:00`;
}

/** The business date in the project's zone: 2026-11-21. */
export function today() {
  return parts(businessNow()).day;
}

/** How far away an instant is, in words: "3 小时前", "in 2 days". */
export function since(value, now = businessNow()) {
  if (!value) {
    return NOTHING;
  }
  const minutes = Math.round((new Date(value).getTime() - now) / 60_000);
  const words = new Intl.RelativeTimeFormat(language.value === 'en' ? 'en' : 'zh-CN');
  const size = Math.abs(minutes);
  if (size < 60) {
    return words.format(minutes, 'minute');
  }
  if (size < 48 * 60) {
    return words.format(Math.round(minutes / 60), 'hour');
  }
  return words.format(Math.round(minutes / 1440), 'day');
}

/**
 * Says how the states of `of` are coloured: addStates('repairs.state', {REGISTERED: 'info'}).
 * Tones: neutral, info, good, warn, bad. Their words are the texts `repairs.state.REGISTERED`.
 */
export function addStates(of, byCode) {
  tones[of] = { ...tones[of], ...byCode };
}

/** The tone of a state; neutral where none was said. */
export function toneOf(of, code) {
  return tones[of]?.[code] ?? 'neutral';
}

/** A state in words; the code itself where there are none. */
export function stateText(of, code) {
  const key = `${of}.${code}`;
  const text = t(key);
  return text === key ? code : text;
}

function businessNow() {
  return Date.now() + session.clockAheadMillis;
}

function group(digits) {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

function parts(value) {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: ZONE,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const [day, time] = format.format(new Date(value)).split(' ');
  return { day, time };
}
