// The first screen may not grow: measures what dist/index.html loads, compressed, against the size agreed here.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of JavaScript and CSS, gzip level 9. React is 67 000 of them. */
const budget = 84_000;

const dist = resolve(process.argv[2] ?? join(import.meta.dirname, '../dist'));

/** The files that a page or a module names and the browser loads without being asked. */
const named = {
  html: /<(?:script[^>]*\ssrc|link[^>]*\srel="(?:modulepreload|stylesheet)"[^>]*\shref)="\.\/([^"]+)"/g,
  js: /\b(?:from|import)\s*["']\.\/([^"']+)["']/g,
};

const names = (text, pattern) => [...text.matchAll(pattern)].map(([, name]) => name);

/** Everything that the first screen loads, with what its modules import. */
function firstScreen() {
  const waiting = names(readFileSync(join(dist, 'index.html'), 'utf8'), named.html);
  const found = new Set();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    if (!path.endsWith('.js')) continue;
    const imports = names(readFileSync(join(dist, path), 'utf8'), named.js);
    waiting.push(...imports.map((name) => `assets/${name}`));
  }
  return [...found].sort();
}

const sizes = firstScreen().map((path) => [
  path,
  gzipSync(readFileSync(join(dist, path)), { level: 9 }).length,
]);
if (!sizes.some(([path]) => path.endsWith('.js')) || !sizes.some(([path]) => path.endsWith('.css'))) {
  console.error('index.html loads no JavaScript or no CSS: this is not the built page.');
  process.exit(1);
}
for (const [path, size] of sizes) console.log(`  ${String(size).padStart(7)}  ${path}`);
const total = sizes.reduce((sum, [, size]) => sum + size, 0);
console.log(`  ${String(total).padStart(7)}  the first screen, of ${budget} allowed`);
if (total > budget) {
  console.error(
    `The first screen is ${total - budget} bytes over its budget: load what it does not show later.`,
  );
  process.exit(1);
}
