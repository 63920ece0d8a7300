// The last step of a build: makes of a folder with the page one that can be copied to any host.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { buildServiceWorker } from './build-offline.mjs';
import { licenceTexts, packagesOf, writtenModules } from './bundled-packages.mjs';
import { hostingFiles } from './hosting-files.mjs';
import { addIntegrity } from './integrity.mjs';
import { toSbom } from './sbom.mjs';

const compressible = /\.(?:html|js|css|svg|webmanifest|txt|json)$/;

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** Writes name.gz and name.br beside every text, for hosts that send such files as they are. Gives the names. */
async function compress(folder, names) {
  const brotli = (bytes) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  const one = async (name) => {
    const path = join(folder, name);
    const bytes = readFileSync(path);
    const [zipped, smaller] = await Promise.all([promisify(gzip)(bytes, { level: 9 }), brotli(bytes)]);
    writeFileSync(`${path}.gz`, zipped);
    writeFileSync(`${path}.br`, smaller);
    return [`${name}.gz`, `${name}.br`];
  };
  return (await Promise.all(names.filter((name) => compressible.test(name)).map(one))).flat();
}

/** As `sha256sum` writes and checks it. */
function checksums(folder, names) {
  const lines = [...names].sort().map(
    (name) =>
      `${createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')}  ${name}\n`,
  );
  return lines.join('');
}

/** Vite plugins, for the page and for its workers: hashes, licences, service worker, headers for hosts, compressed copies. */
export function completeDist() {
  const modules = new Set();
  const collect = {
    name: 'collect-modules',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const id of writtenModules(Object.values(bundle))) modules.add(id);
    },
  };
  let config;
  let names = [];
  const complete = {
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
      const read = (name) => readFileSync(join(folder, name));
      const write = (name, text) => writeFileSync(join(folder, name), text);
      // Only now does no other plugin change a file any more.
      write('index.html', addIntegrity(read('index.html').toString(), read));
      const product = JSON.parse(readFileSync(join(config.root, 'package.json'), 'utf8'));
      const packages = packagesOf(config.root, [...modules]);
      const own = readFileSync(join(config.root, 'LICENSE'), 'utf8');
      write('licences.txt', `Token Triage (${product.license})\n\n${own}\n${licenceTexts('page', packages)}`);
      const page = [...names, 'licences.txt'];
      const worker = await buildServiceWorker(config.root, folder, page);
      if (packagesOf(config.root, writtenModules(worker)).length > 0)
        throw new Error('The service worker holds packages: let licences.txt and the SBOM name them.');
      write('sbom.cdx.json', toSbom(product, packages));
      for (const [name, text] of Object.entries(hostingFiles)) write(name, text);
      const served = [...page, 'service-worker.js', 'sbom.cdx.json'];
      const packed = await compress(folder, served);
      write('SHA256SUMS', checksums(folder, [...served, ...packed, ...Object.keys(hostingFiles)]));
    },
  };
  return { page: [collect, complete], worker: () => [collect] };
}
