// The last step of a build: makes of a folder with the page one that can be copied to any host.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { buildServiceWorker } from './build-offline.mjs';
import { hostingFiles } from './hosting-files.mjs';

const compressible = /\.(?:html|js|css|svg|webmanifest)$/;

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** Writes name.gz and name.br beside every text, for hosts that send such files as they are. */
async function compress(folder, names) {
  const brotli = (bytes) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  const one = async (name) => {
    const path = join(folder, name);
    const bytes = readFileSync(path);
    const [zipped, smaller] = await Promise.all([promisify(gzip)(bytes, { level: 9 }), brotli(bytes)]);
    writeFileSync(`${path}.gz`, zipped);
    writeFileSync(`${path}.br`, smaller);
  };
  await Promise.all(names.filter((name) => compressible.test(name)).map(one));
}

/** A Vite plugin: service worker, headers for hosts, compressed copies. */
export function completeDist() {
  let config;
  let names = [];
  return {
    name: 'complete-dist',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    // What stands in the folder from an earlier build is no part of this one.
    writeBundle(_options, bundle) {
      names = [...Object.keys(bundle), ...filesIn(config.publicDir)];
    },
    async closeBundle(failure) {
      if (failure !== undefined || names.length === 0) return;
      const folder = resolve(config.root, config.build.outDir);
      await buildServiceWorker(config.root, folder, names);
      for (const [name, text] of Object.entries(hostingFiles)) writeFileSync(join(folder, name), text);
      await compress(folder, [...names, 'service-worker.js']);
    },
  };
}
