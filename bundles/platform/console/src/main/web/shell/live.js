// Server-sent events: tells when a module appeared or went. The browser reconnects by itself.
let source = null;

/** Calls back on every change of the running modules, and after each reconnection. */
export function listen(onChange) {
  stop();
  source = new EventSource('/console/m/events');
  source.addEventListener('modules', onChange);
  source.addEventListener('open', onChange);
}

/** Ends listening. */
export function stop() {
  source?.close();
  source = null;
}
