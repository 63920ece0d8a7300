import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { securityHeaders } from '../../.ci/security-headers.mjs';
import { builtPage } from '../support/build.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** The built page on an origin of its own, so that a test meets nothing that another one stored. */
export interface Site {
  /** With a slash at the end. */
  readonly address: string;
  /** What went wrong in the page, as its browser told: violations of the policy, files that are not there. */
  readonly complaints: readonly string[];
  /** From here on nobody answers. */
  readonly stop: () => Promise<void>;
}

/** Serves the build with the headers it will have. WebDriver tells nothing of the console, so that the policy asks for reports. */
export async function startSite(): Promise<Site> {
  const complaints: string[] = [];
  const headers = {
    ...securityHeaders,
    'Content-Security-Policy': `${securityHeaders['Content-Security-Policy']}; report-uri /violations`,
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname === '/violations') {
      let report = '';
      request.on('data', (chunk) => {
        report += String(chunk);
      });
      request.on('end', () => {
        complaints.push(report);
        response.writeHead(204).end();
      });
      return;
    }
    const path = normalize(pathname).endsWith('/') ? 'index.html' : normalize(pathname);
    const file = join(builtPage, path);
    if (!existsSync(file)) {
      // Browsers ask for it by themselves.
      if (pathname !== '/favicon.ico') complaints.push(`404 ${pathname}`);
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { ...headers, 'Content-Type': type }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, complaints, stop: () => ended(server) };
}

function ended(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
