// A static server for measuring: compressed files, the headers of a real host, and a record of what went over the wire.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { cacheControl } from './hosting-files.mjs';
import { securityHeaders } from './security-headers.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};
const compressible = /\.(?:html|js|css|svg|webmanifest)$/;
const hashed = /^\/assets\/[^/]+-[\w-]{8}\.(?:js|css)$/;

/** The copies of one file by content encoding: those of the build where it made them, otherwise made here in the same way. */
function copiesOf(path) {
  const plain = readFileSync(path);
  if (!compressible.test(path)) return { identity: plain };
  const made = (ending, make) => (existsSync(path + ending) ? readFileSync(path + ending) : make());
  return {
    identity: plain,
    br: made('.br', () =>
      brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }),
    ),
    gzip: made('.gz', () => gzipSync(plain, { level: 9 })),
  };
}

/** Address → copies, all in memory: the disk is not what is measured. */
function readFolder(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in types)
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((path) => [`/${relative(folder, path).replaceAll('\\', '/')}`, copiesOf(path)]));
}

function answer(files, request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const address = pathname === '/' ? '/index.html' : pathname;
  const copies = files.get(address);
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  if (copies === undefined) return response.writeHead(404).end();
  const accepted = request.headers['accept-encoding'] ?? '';
  const encoding = ['br', 'gzip'].find((name) => name in copies && accepted.includes(name)) ?? 'identity';
  const body = copies[encoding];
  response.writeHead(200, {
    'Content-Type': types[extname(address)],
    'Content-Length': body.length,
    'Cache-Control': hashed.test(address) ? cacheControl.hashed : cacheControl.other,
    Vary: 'Accept-Encoding',
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  });
  response.end(body);
}

/**
 * Serves a folder on loopback. `traffic()`: requests and bytes (headers and bodies as sent) since `forget()`, and how many
 * milliseconds ago the last one ended; it sees what a service worker asks for as well.
 */
export async function serve(folder) {
  const files = readFolder(folder);
  let [requests, bytes, open, last] = [0, 0, 0, 0];
  const server = createServer((request, response) => {
    const { socket } = request;
    const before = socket.bytesWritten;
    open += 1;
    response.on('close', () => {
      open -= 1;
      requests += 1;
      bytes += socket.bytesWritten - before;
      last = performance.now();
    });
    answer(files, request, response);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    traffic: () => ({ requests, bytes, quiet: open > 0 ? 0 : performance.now() - last }),
    forget: () => {
      [requests, bytes, last] = [0, 0, performance.now()];
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}
