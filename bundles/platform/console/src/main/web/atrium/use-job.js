import { onBeforeUnmount, reactive } from 'vue';
import { api } from './http.js';

const EVERY_MILLIS = 700;
const ENDED = ['DONE', 'FAILED', 'CANCELLED'];

/** Follows a long job that a 202 named: {job, problem, follow(id)}; `follow` answers its last view. */
export function useJob() {
  let stopped = false;
  const state = reactive({ job: null, problem: null, follow });
  onBeforeUnmount(() => (stopped = true));

  async function follow(id) {
    state.problem = null;
    state.job = { id, state: 'RUNNING', done: 0, total: 0 };
    while (!stopped) {
      try {
        state.job = await api(`/jobs/${id}`);
      } catch (problem) {
        state.problem = problem;
        return null;
      }
      if (ENDED.includes(state.job.state)) {
        return state.job;
      }
      await new Promise((wake) => setTimeout(wake, EVERY_MILLIS));
    }
    return null;
  }

  return state;
}
