// Fetches the fonts of the printed forms (`npm ci`, checked against the lock file's hashes) and copies them with their
// licence into the folder given; skipped when they are there and newer than the lock file. The Japanese cut is asked only
// for what the Chinese one lacks, such as 𠮷.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2]);
const lock = resolve(here, 'package-lock.json');
const fonts = [
  { folder: 'noto-sans-sc', name: 'NotoSansSC' },
  { folder: 'noto-sans-jp', name: 'NotoSansJP' },
];

const newer = (file) => existsSync(file) && statSync(file).mtimeMs >= statSync(lock).mtimeMs;

if (!newer(resolve(here, 'node_modules/.package-lock.json'))) {
  const run = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    process.exit(run.status ?? 1);
  }
}
mkdirSync(target, { recursive: true });
for (const { folder, name } of fonts) {
  const source = resolve(here, 'node_modules/@expo-google-fonts', folder);
  if (!newer(resolve(target, `${name}.ttf`))) {
    copyFileSync(resolve(source, `400Regular/${name}_400Regular.ttf`), resolve(target, `${name}.ttf`));
    copyFileSync(resolve(source, 'LICENSE_FONT'), resolve(target, `${name}-OFL.txt`));
  }
}
