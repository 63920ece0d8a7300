// What hosts need to know beside the files of the page: the headers, and how long an answer may be kept.
import { securityHeaders } from './security-headers.mjs';

/** Files in assets/ carry the hash of their content in their name; everything else is asked for anew each time. */
export const cacheControl = {
  hashed: 'public, max-age=31536000, immutable',
  other: 'no-cache',
};

/** Files with a fixed name, which a host might otherwise keep. */
const fixedNames = ['/', '/index.html', '/service-worker.js', '/manifest.webmanifest'];

const everywhere = Object.entries(securityHeaders);

/** Netlify, Cloudflare Pages and their like. */
function headersFile() {
  const rule = (path, headers) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const rules = [
    rule('/*', everywhere),
    rule('/assets/*', [['Cache-Control', cacheControl.hashed]]),
    ...fixedNames.map((path) => rule(path, [['Cache-Control', cacheControl.other]])),
  ];
  return `${rules.join('\n')}\n`;
}

/** Azure Static Web Apps. */
function staticWebApp() {
  return {
    globalHeaders: Object.fromEntries(everywhere),
    routes: [
      { route: '/assets/*', headers: { 'Cache-Control': cacheControl.hashed } },
      ...fixedNames.map((route) => ({ route, headers: { 'Cache-Control': cacheControl.other } })),
    ],
    mimeTypes: { '.webmanifest': 'application/manifest+json' },
  };
}

/** Vercel, for `vercel deploy dist`. */
function vercel() {
  const rule = (source, headers) => ({ source, headers: headers.map(([key, value]) => ({ key, value })) });
  return {
    headers: [
      rule('/(.*)', everywhere),
      rule('/assets/(.*)', [['Cache-Control', cacheControl.hashed]]),
      ...fixedNames.map((source) => rule(source, [['Cache-Control', cacheControl.other]])),
    ],
  };
}

/** nginx with a prefix folder of its own, in which `html` holds the page, at the root or in any folder below. */
function nginxConf() {
  const headers = everywhere.map(([name, value]) => `    add_header ${name} "${value}" always;`);
  return `# nginx -e stderr -p FOLDER -c nginx.conf, where FOLDER holds this file, html with the page in it, and an empty run.
# The two lines on brotli need Debian's libnginx-mod-http-brotli-static; without them gzip is sent.
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off;
worker_processes auto;
pid run/nginx.pid;
error_log stderr warn;
events {}
http {
  types {
    text/html html;
    text/css css;
    text/javascript js;
    text/plain txt;
    application/json json;
    image/svg+xml svg;
    image/png png;
    application/manifest+json webmanifest;
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types text/css text/javascript text/plain;
  sendfile on;
  # Who reads a page about a failing login is nobody's business.
  access_log off;
  server_tokens off;
  absolute_redirect off;
  gzip_static on;
  brotli_static on;
  gzip_vary on;
  client_body_temp_path run/client;
  proxy_temp_path run/proxy;
  fastcgi_temp_path run/fastcgi;
  uwsgi_temp_path run/uwsgi;
  scgi_temp_path run/scgi;
  map $uri $cache_control {
    "~/assets/[^/]+-[\\w-]{8}\\.(?:js|css)$" "${cacheControl.hashed}";
    default "${cacheControl.other}";
  }
  server {
    listen 8080;
    root html;
${headers.join('\n')}
    # Not for an answer that says that the file is not there.
    add_header Cache-Control $cache_control;
    location ~ /(?:nginx\\.conf|Containerfile|_headers|vercel\\.json|staticwebapp\\.config\\.json)$ {
      return 404;
    }
  }
}
`;
}

/** The same nginx as the tests start, as a user without rights. */
function containerFile() {
  return `# podman build -t token-triage dist && podman run --rm -p 8080:8080 token-triage
FROM docker.io/library/debian:bookworm-slim
RUN apt-get update \\
  && apt-get install -y --no-install-recommends nginx-light libnginx-mod-http-brotli-static \\
  && rm -rf /var/lib/apt/lists/* \\
  && mkdir -p /srv/token-triage/run \\
  && chown www-data:www-data /srv/token-triage/run
COPY nginx.conf /srv/token-triage/
COPY . /srv/token-triage/html/
USER www-data
EXPOSE 8080
CMD ["nginx", "-e", "stderr", "-p", "/srv/token-triage", "-c", "/srv/token-triage/nginx.conf"]
`;
}

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** File name → content. */
export const hostingFiles = {
  _headers: headersFile(),
  'staticwebapp.config.json': json(staticWebApp()),
  'vercel.json': json(vercel()),
  'nginx.conf': nginxConf(),
  Containerfile: containerFile(),
};
