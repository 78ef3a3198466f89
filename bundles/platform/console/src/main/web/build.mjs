// Builds the console into target/classes/web: shared libraries, the client `atrium`, the shell.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { library, pack } from './vite-shared.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(here, '../../../target/classes/web');

// The libraries publish ready ES modules for browsers; only the file names change, because
// servlet containers know no content type for .mjs.
const VENDOR = {
  'vue.js': 'vue/dist/vue.runtime.esm-browser.prod.js',
  'vue-router.js': 'vue-router/dist/vue-router.esm-browser.prod.js',
  'element-plus.js': 'element-plus/dist/index.full.min.mjs',
  'element-plus-zh-cn.js': 'element-plus/dist/locale/zh-cn.min.mjs',
  'element-plus-en.js': 'element-plus/dist/locale/en.min.mjs',
  'element-plus.css': 'element-plus/dist/index.css',
  'echarts.js': 'echarts/dist/echarts.esm.min.mjs',
  'icons-vue.js': '@element-plus/icons-vue/dist/index.min.js',
};

rmSync(out, { recursive: true, force: true });
mkdirSync(resolve(out, 'vendor'), { recursive: true });
for (const [file, source] of Object.entries(VENDOR)) {
  const from = resolve(here, 'node_modules', source);
  if (file.endsWith('.js')) {
    const text = readFileSync(from, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '');
    writeFileSync(resolve(out, 'vendor', file), text);
  } else {
    copyFileSync(from, resolve(out, 'vendor', file));
  }
}

copyFileSync(resolve(here, 'icon.svg'), resolve(out, 'icon.svg'));

for (const name of ['atrium', 'shell']) {
  const entry = resolve(here, name, name === 'atrium' ? 'atrium.js' : 'main.js');
  await build(library({ root: here, entry, name, outDir: out }));
}

// Every address carries the hash of its content, so that it may be cached for ever.
const page = readFileSync(resolve(here, 'index.html'), 'utf8').replace(
  /\/console\/([\w/-]+\.(?:js|css|svg))/g,
  (address, file) => `${address}?h=${hash(file)}`,
);
writeFileSync(resolve(out, 'index.html'), page);
pack(out);

function hash(file) {
  const content = readFileSync(resolve(out, file));
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
