// `npm ci`, skipped when node_modules was installed after the lock file last changed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const lock = resolve(here, 'package-lock.json');
const installed = resolve(here, 'node_modules/.package-lock.json');

if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) {
  console.log('node_modules is up to date');
} else {
  const windows = process.platform === 'win32';
  const run = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: 'inherit',
    shell: windows,
  });
  process.exit(run.status ?? 1);
}
