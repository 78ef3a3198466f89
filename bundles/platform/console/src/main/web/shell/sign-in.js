import { api, session, setLanguage } from 'atrium';

const KEPT_PROJECT = 'atrium.project';
const KEPT_LANGUAGE = 'atrium.language';
const KEPT_LOGIN = 'atrium.login'; // says that there may be a session; the session itself is a cookie

/** Finds out whether this browser is still logged in, and for which projects. */
export async function restore() {
  if (!localStorage.getItem(KEPT_LOGIN)) {
    return;
  }
  try {
    await accept(await api('/session'));
  } catch (problem) {
    if (problem.status !== 401) {
      throw problem;
    }
    localStorage.removeItem(KEPT_LOGIN);
  }
}

/** Logs in; throws the ApiProblem of a refusal. */
export async function signIn(user, password, code) {
  await accept(await api('/session', { method: 'POST', body: { user, password, code: code || null } }));
}

/** Logs out, also where the server no longer knows the session. */
export async function signOut() {
  try {
    await api('/session', { method: 'DELETE' });
  } finally {
    localStorage.removeItem(KEPT_LOGIN);
    session.lost = false;
    session.user = null;
    session.csrfToken = null;
  }
}

/** Puts a project on the screen; false where the user does not have it. */
export function chooseProject(code) {
  const mine = session.projects.some((each) => each.code === code);
  if (mine) {
    session.projectCode = code;
    localStorage.setItem(KEPT_PROJECT, code);
  }
  return mine;
}

/** Reads the business clock; without it this machine's own clock counts. */
export async function readClock() {
  if (session.blockedBy) {
    return;
  }
  try {
    const { now } = await api('/businessdate');
    session.clockAheadMillis = Date.parse(now) - Date.now();
  } catch {
    session.clockAheadMillis = 0;
  }
}

async function accept(view) {
  session.csrfToken = view.csrfToken;
  session.blockedBy = view.blockedBy ?? null;
  await readClock();
  session.name = view.name;
  session.groupRoles = view.groupRoles ?? [];
  session.projects = view.projects ?? [];
  session.user = view.user;
  localStorage.setItem(KEPT_LOGIN, '1');
  if (!localStorage.getItem(KEPT_LANGUAGE) && view.language) {
    setLanguage(view.language);
  }
  const kept = localStorage.getItem(KEPT_PROJECT);
  session.projectCode = null;
  chooseProject(session.projects.some((each) => each.code === kept) ? kept : session.projects[0]?.code);
}
