import { reactive, watch } from 'vue';
import { api } from './http.js';
import { known, t } from './language.js';
import { session } from './session.js';

const names = reactive(new Map());
let asked = null;

/** How the person with this login name is called in the project on the screen; the login name where nobody knows. */
export function personText(login) {
  if (!login) {
    return null;
  }
  if (login === 'system' && known('atrium.case.system')) {
    return t('atrium.case.system');
  }
  ask();
  return names.get(login) ?? login;
}

/** A role in words; its code where the console has no words for it. */
export function roleText(code) {
  const key = `console.role.${code}`;
  return known(key) ? t(key) : (code ?? '—');
}

async function ask() {
  const code = session.projectCode;
  if (!code || asked === code) {
    return;
  }
  asked = code;
  try {
    const people = await api('~/names');
    if (asked === code) {
      names.clear();
      people.forEach(({ user, name }) => names.set(user, name));
    }
  } catch {
    asked = null;
  }
}

watch(
  () => session.user,
  () => {
    asked = null;
    names.clear();
  },
);
