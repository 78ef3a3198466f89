// The menu of the project on the screen and the pages of its functions, which come and go while
// the console runs.
import { reactive } from 'vue';
import { addMessages, api, holdParts, page, session, t, tell } from 'atrium';
import { router } from './router.js';

export const menu = reactive({ entries: [], problem: null, loaded: false, failed: [] });
const mounted = new Map();
let latest = 0;

/** Asks for the menu again; adds the pages of functions that came, removes those that went. */
export async function refreshMenu() {
  const mine = ++latest;
  const code = session.projectCode;
  if (!session.user || !code || session.blockedBy) {
    menu.entries = [];
    return;
  }
  try {
    const entries = await api('~/menu');
    if (mine !== latest || code !== session.projectCode) {
      return;
    }
    await mountPages(entries);
    if (mine === latest) {
      menu.entries = entries;
      menu.problem = null;
      menu.loaded = true;
      resolveAgain();
    }
  } catch (problem) {
    if (mine === latest) {
      menu.problem = problem;
      menu.loaded = true;
    }
  }
}

/** The address of a page below the project; null while there is no such page. */
export function pageOf(path) {
  const address = page(path);
  return router.resolve(address).name === 'absent' ? null : address;
}

/** The page of a task: the function's own, or the one that any case has. */
export function taskPage(task) {
  return (task.path && pageOf(task.path)) || page(`cases/${task.caseId}`);
}

async function mountPages(entries) {
  const wanted = new Map(entries.filter((each) => each.entry).map((each) => [each.module, each]));
  for (const [id, held] of mounted) {
    if (wanted.get(id)?.entry !== held.address) {
      unmount(id, held);
      noticeAt(id, wanted.get(id));
    }
  }
  menu.failed = [];
  await Promise.all(
    [...wanted].filter(([id]) => !mounted.has(id)).map(([id, entry]) => mount(id, entry)),
  );
}

async function mount(id, { entry, css }) {
  try {
    const pages = await import(/* @vite-ignore */ entry);
    if (mounted.has(id)) {
      return;
    }
    addMessages(pages.messages);
    const remove = pages.routes.map((route) =>
      router.addRoute({ ...route, path: `/p/:project/${id}/${route.path}` }),
    );
    holdParts(id, pages);
    mounted.set(id, { address: entry, remove, style: css ? linkStyle(css) : null });
  } catch (cause) {
    menu.failed.push(id);
    console.error(`pages of ${id} could not be loaded`, cause);
  }
}

function unmount(id, { remove, style }) {
  remove.forEach((each) => each());
  style?.remove();
  holdParts(id, null);
  mounted.delete(id);
}

/** What is on the screen stays, with what was typed; the next page is the new version's. */
function noticeAt(id, entry) {
  const shown = router.currentRoute.value.matched.at(-1)?.path ?? '';
  if (entry && shown.startsWith(`/p/:project/${id}/`)) {
    tell(t('console.modules.updated', { version: entry.version }));
  }
}

function linkStyle(address) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  document.head.append(link);
  return link;
}

/** The page on the screen may have come (or gone) with its function. */
function resolveAgain() {
  const shown = router.currentRoute.value;
  const found = router.resolve(shown.fullPath);
  if (found.matched.at(-1)?.path !== shown.matched.at(-1)?.path) {
    router.replace({ path: shown.path, query: shown.query, hash: shown.hash, force: true });
  }
}
