// Builds the console pages of one function:
//   node build-module.mjs <base folder of the function>
// reads <base>/src/main/web/index.js, writes <base>/target/classes/web/index.js (and index.css).
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { library, pack } from './vite-shared.mjs';

const base = process.argv[2];
if (!base) {
  console.error('usage: node build-module.mjs <base folder of the function>');
  process.exit(2);
}
const root = resolve(base, 'src/main/web');
const entry = resolve(root, 'index.js');
const outDir = resolve(base, 'target/classes/web');
if (!existsSync(entry)) {
  console.error(`no console pages: ${entry} is missing`);
  process.exit(2);
}
rmSync(outDir, { recursive: true, force: true });
await build(library({ root, entry, name: 'index', outDir }));

const built = readFileSync(resolve(outDir, 'index.js'), 'utf8');
if (!/export\s*\{[^}]*\broutes\b[^}]*\}/.test(built)) {
  console.error(`${entry} must export "routes" and "messages" (see the console's README)`);
  process.exit(1);
}
pack(outDir);
