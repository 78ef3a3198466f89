import { onBeforeUnmount, reactive, toValue, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { api, download } from './http.js';
import { language } from './language.js';

const TYPING_MILLIS = 250;

/**
 * A list with filters and keyset paging: {items, filters, next, head, loading, problem, loaded,
 * reload(), more(), exportAs('xlsx'|'csv')}; `head` is the last answer, for what it says beside its items. Changing `list.filters.x` loads again by itself.
 * With `inUrl` the filters stand in the page's address, so that "back" finds them again.
 */
export function useList(path, filters = {}, { limit = 50, inUrl = false, fileName } = {}) {
  const route = useRoute();
  const router = useRouter();
  let latest = 0;
  let timer = null;
  const list = reactive({
    items: [],
    filters: { ...filters, ...(inUrl ? fromUrl(route, filters) : {}) },
    next: null,
    head: null,
    loading: false,
    loaded: false,
    problem: null,
    reload: () => fetchPage(false),
    more: () => fetchPage(true),
    exportAs: (format) =>
      download(toValue(path), { query: { ...list.filters, format }, fileName: named(format) }),
  });

  function named(format) {
    return fileName ? `${toValue(fileName)}.${format}` : undefined;
  }

  async function fetchPage(further) {
    const address = toValue(path);
    if (!address) {
      return;
    }
    const mine = ++latest;
    list.loading = true;
    try {
      const after = further ? list.next : null;
      const answer = await api(address, { query: { ...list.filters, limit, after } });
      if (mine === latest) {
        accept(answer, further);
      }
    } catch (problem) {
      if (mine === latest) {
        list.problem = problem;
      }
    } finally {
      if (mine === latest) {
        list.loading = false;
        list.loaded = true;
      }
    }
  }

  function accept(answer, further) {
    const items = Array.isArray(answer) ? answer : answer.items;
    list.items = further ? [...list.items, ...items] : items;
    list.next = answer.next ?? null;
    list.head = answer;
    list.problem = null;
  }

  watch(
    () => JSON.stringify(list.filters),
    () => {
      clearTimeout(timer);
      timer = setTimeout(list.reload, TYPING_MILLIS);
      if (inUrl) {
        router.replace({ query: toUrl(route.query, list.filters, filters) });
      }
    },
  );
  watch([() => toValue(path), language], list.reload, { immediate: true });
  onBeforeUnmount(() => {
    clearTimeout(timer);
    latest++;
  });
  return list;
}

function fromUrl(route, filters) {
  const found = {};
  for (const name of Object.keys(filters)) {
    const text = route.query[name];
    if (text !== undefined) {
      found[name] = typeof filters[name] === 'boolean' ? text === 'true' : text;
    }
  }
  return found;
}

function toUrl(query, filters, defaults) {
  const wanted = { ...query };
  for (const [name, value] of Object.entries(filters)) {
    if (value === null || value === undefined || value === defaults[name]) {
      delete wanted[name];
    } else {
      wanted[name] = String(value);
    }
  }
  return wanted;
}
