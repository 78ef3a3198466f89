import { reactive, toValue } from 'vue';
import { api, newKey } from './http.js';

/**
 * A form that is sent once: {values, errors, problem, busy, submit(), reset(values)}.
 * `errors` holds the server's words by field path; `problem` what is not about a field.
 * Options: path (text or function), method ('POST'), body (values => body), idempotent,
 * ifMatch (function), done (answer => ...), send (body => ..., where the answer is no JSON). `submit()` answers whether it was accepted.
 */
export function useForm(initial, options) {
  let key = newKey();
  let sentBody = null;
  const form = reactive({
    values: copy(initial),
    errors: {},
    problem: null,
    busy: false,
    submit,
    reset,
  });

  function reset(values) {
    form.values = copy(values ?? initial);
    form.errors = {};
    form.problem = null;
    key = newKey();
  }

  async function submit() {
    if (form.busy) {
      return false;
    }
    form.busy = true;
    form.errors = {};
    form.problem = null;
    try {
      const answer = await send();
      key = newKey();
      await options.done?.(answer);
      return true;
    } catch (problem) {
      show(problem);
      return false;
    } finally {
      form.busy = false;
    }
  }

  function send() {
    const values = copy(form.values);
    const body = options.body ? options.body(values) : values;
    const text = body instanceof FormData ? null : JSON.stringify(body);
    if (text === null || text !== sentBody) {
      // another body is another wish: the server refuses a key that comes back with other content
      key = newKey();
      sentBody = text;
    }
    if (options.send) {
      return options.send(body);
    }
    return api(toValue(options.path), {
      method: options.method ?? 'POST',
      body,
      idempotencyKey: options.idempotent ? key : undefined,
      ifMatch: options.ifMatch?.(),
    });
  }

  function show(problem) {
    for (const error of problem.errors ?? []) {
      form.errors[error.field] = error.message;
    }
    form.problem = problem;
  }

  return form;
}

function copy(values) {
  const copied = {};
  for (const [name, value] of Object.entries(values)) {
    copied[name] = isPlain(value) ? copy(value) : Array.isArray(value) ? [...value] : value;
  }
  return copied;
}

function isPlain(value) {
  return value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;
}
