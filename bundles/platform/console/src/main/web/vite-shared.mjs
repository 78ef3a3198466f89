// What the shell's build and every function's build have in common.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import vue from '@vitejs/plugin-vue';

/** Bare names that stay out of every bundle; the import map of index.html resolves them. */
export const EXTERNAL = [
  'vue',
  'vue-router',
  'element-plus',
  'element-plus/zh-cn',
  'element-plus/en',
  'echarts',
  '@element-plus/icons-vue',
  'atrium',
];

/** A library build: one ES module `<name>.js` and, where there are styles, one `<name>.css`. */
export function library({ root, entry, name, outDir, external = EXTERNAL }) {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [vue({ template: { transformAssetUrls: false } })],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      cssCodeSplit: false,
      lib: { entry, formats: ['es'], fileName: () => `${name}.js`, cssFileName: name },
      rollupOptions: {
        external,
        output: { inlineDynamicImports: true },
      },
    },
  };
}

/** Lays a packed copy `<file>.gz` beside every larger text file; the servlet serves it. */
export function pack(folder) {
  for (const name of readdirSync(folder)) {
    const file = resolve(folder, name);
    if (statSync(file).isDirectory()) {
      pack(file);
    } else if (/\.(js|css)$/.test(name) && statSync(file).size > 2048) {
      writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
    }
  }
}
