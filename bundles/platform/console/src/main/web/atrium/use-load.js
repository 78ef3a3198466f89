import { onBeforeUnmount, reactive, toValue, watch } from 'vue';
import { api } from './http.js';
import { language } from './language.js';

/**
 * Loads one thing and keeps it: {data, loading, problem, reload()}.
 * `path` is a path or a function of one (null: nothing yet); it loads again when that changes.
 */
export function useLoad(path, { query } = {}) {
  let latest = 0;
  const load = reactive({ data: null, loading: false, problem: null, reload });

  async function reload() {
    const address = toValue(path);
    if (!address) {
      return;
    }
    const mine = ++latest;
    load.loading = true;
    try {
      const data = await api(address, { query: toValue(query) });
      if (mine === latest) {
        load.data = data;
        load.problem = null;
      }
    } catch (problem) {
      if (mine === latest) {
        load.problem = problem;
      }
    } finally {
      if (mine === latest) {
        load.loading = false;
      }
    }
  }

  watch([() => toValue(path), () => JSON.stringify(toValue(query)), language], reload, {
    immediate: true,
  });
  onBeforeUnmount(() => latest++);
  return load;
}
