import { known, t } from 'atrium';

/** A role in words; its code where the console has no words for it. */
export function roleText(code) {
  const key = `console.role.${code}`;
  return known(key) ? t(key) : code;
}
