// Policy values as a person reads them.
import { known, language, page, roleText, t } from 'atrium';

const TERM = /^(\d+)(MIN|H|D|WD|W|M)$/;

/** The page of a policy; its last word has no dot, or the server would look for a file. */
export function policyPage(key) {
  return page(`policies/${key}/values`);
}

/** The unit in words; the declared text where there are none. */
export function unitText(unit) {
  const key = `settings.unit.${unit}`;
  return known(key) ? t(key) : unit;
}

/** "30 分钟" of "30MIN"; the text itself where it is no term. */
export function termText(value) {
  const found = TERM.exec(value);
  return found ? t(`settings.term.${found[2]}`, { count: found[1] }) : String(value);
}

/** A code or a term of a value in words; the text itself where there are none. */
function codeText(value) {
  const key = `settings.code.${value}`;
  return known(key) ? t(key) : termText(value);
}

/** A value of this policy in words. */
export function valueText(policy, value) {
  if (value === null || value === undefined) {
    return t('settings.policies.unset');
  }
  const title = (code) => policy.choices.find((each) => each.code === code)?.title ?? code;
  switch (policy.type) {
    case 'CHOICE':
      return title(value);
    case 'LIST':
      return value.map(title).join(' → ');
    case 'TERM':
      return termText(value);
    case 'DAYS':
      return t('settings.term.D', { count: value });
    case 'JSON':
      return isBands(value) ? bandsText(value) : plainText(value);
    default:
      return policy.unit ? `${value} ${unitText(policy.unit)}` : String(value);
  }
}

/** Whether a value says who signs which amounts. */
function isBands(value) {
  return Array.isArray(value) && value.length > 0 && value.every((band) => band && 'upTo' in band && Array.isArray(band.roles));
}

function bandsText(bands) {
  return bands
    .map(({ upTo, roles, anyOrder }) => {
      const signers = roles.map(roleText).join(anyOrder ? ' + ' : ' → ');
      return t(upTo === null ? 'settings.bands.above' : 'settings.bands.upTo', { amount: upTo, roles: signers });
    })
    .join(language.value === 'en' ? '; ' : '；');
}

/** A list or an object of plain values without its brackets. */
function plainText(value) {
  const isPlain = (each) => each === null || typeof each !== 'object';
  const words = (each) => (typeof each === 'boolean' ? t(each ? 'atrium.yes' : 'atrium.no') : codeText(each));
  if (Array.isArray(value) && value.every(isPlain)) {
    return value.length ? value.map(words).join(' → ') : '—';
  }
  if (!isPlain(value) && Object.values(value).every(isPlain)) {
    const entries = Object.entries(value).map(([name, each]) => `${codeText(name)}: ${words(each)}`);
    return entries.length ? entries.join(language.value === 'en' ? ', ' : '，') : '—';
  }
  return isPlain(value) ? words(value) : JSON.stringify(value);
}

/** The bounds in words; empty where the value is one of some choices. */
export function boundsText(policy) {
  if (policy.type === 'JSON') {
    return policy.unit;
  }
  if (policy.type === 'CHOICE' || policy.type === 'LIST') {
    return '';
  }
  const key = policy.type === 'DECIMAL' ? 'settings.bounds.decimal' : policy.type === 'TEXT' ? 'settings.bounds.text' : 'settings.bounds.number';
  return t(key, policy.bounds);
}
