import { acceptLanguage, known, t } from './language.js';
import { session } from './session.js';

/** A refusal or a fault, in the user's language: `message`, `status`, `code`, `errors`. */
export class ApiProblem extends Error {
  constructor(status, body = {}) {
    super(body.detail || body.title || wordsFor(status));
    this.status = status;
    this.code = body.code ?? null;
    this.incident = body.incident ?? null;
    this.errors = body.errors ?? [];
  }
}

function wordsFor(status) {
  const key = `atrium.problem.${status}`;
  return t(known(key) ? key : 'atrium.problem.other', { status });
}

/** A fresh Idempotency-Key: one per thing that must happen once, kept while the user retries. */
export function newKey() {
  return globalThis.crypto?.randomUUID?.() ?? `k-${Date.now()}-${Math.random().toString(36).slice(2)}`;
}

/** The address below /api; '~/' stands for the project on the screen. Empty query values are left out. */
export function apiUrl(path, query = {}) {
  const full = path.startsWith('~/') ? `/projects/${session.projectCode}${path.slice(1)}` : path;
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '') {
        params.append(name, one);
      }
    }
  }
  const text = params.toString();
  return `/api${full}${text ? (full.includes('?') ? '&' : '?') + text : ''}`;
}

/** Asks the server; answers the JSON body (null where there is none) or throws an ApiProblem. */
export async function api(path, options = {}) {
  const response = await send(path, options);
  if (response.status === 204) {
    return null;
  }
  const text = await response.text();
  return text === '' ? null : JSON.parse(text);
}

/** Gets a file and hands it to the browser's downloads; `method` POST where the server counts it. */
export async function download(path, { query, fileName, method, body } = {}) {
  const response = await send(path, { query, method, body });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = fileName ?? nameFrom(response) ?? path.split('/').pop().split('?')[0];
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function send(path, options) {
  const { method = 'GET', body, query, idempotencyKey, ifMatch, signal } = options;
  const headers = { 'Accept-Language': acceptLanguage(), 'X-Requested-With': 'atrium' };
  if (method !== 'GET' && session.csrfToken) {
    headers['X-CSRF-Token'] = session.csrfToken;
  }
  if (idempotencyKey) {
    headers['Idempotency-Key'] = idempotencyKey;
  }
  if (ifMatch !== undefined && ifMatch !== null) {
    headers['If-Match'] = String(ifMatch);
  }
  const isFile = body instanceof FormData;
  if (body !== undefined && !isFile) {
    headers['Content-Type'] = 'application/json';
  }
  let response;
  try {
    const content = body === undefined || isFile ? body : JSON.stringify(body);
    response = await fetch(apiUrl(path, query), { method, headers, body: content, signal });
  } catch (cause) {
    if (cause.name === 'AbortError') {
      throw cause;
    }
    throw new ApiProblem(0);
  }
  if (!response.ok) {
    throw await problemOf(response, path);
  }
  return response;
}

async function problemOf(response, path) {
  if (response.status === 401 && path !== '/session') {
    session.lost = true;
    session.user = null;
  }
  try {
    return new ApiProblem(response.status, await response.json());
  } catch {
    return new ApiProblem(response.status);
  }
}

function nameFrom(response) {
  const disposition = response.headers.get('Content-Disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition);
  if (encoded) {
    return decodeURIComponent(encoded[1]);
  }
  return /filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? null;
}
