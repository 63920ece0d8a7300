// Finds a Chromium and the other tools of the tests, or installs Debian's. Browsers are never downloaded by playwright itself.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function inPlaywrightCache() {
  const cache = join(homedir(), '.cache/ms-playwright');
  if (!existsSync(cache)) return [];
  return (
    readdirSync(cache)
      .filter((name) => name.startsWith('chromium-'))
      // Since 1.57 playwright names the folder of x64 otherwise.
      .flatMap((name) =>
        ['chrome-linux64', 'chrome-linux'].map((folder) => join(cache, name, folder, 'chrome')),
      )
  );
}

/** The path of a Chromium; `undefined` where there is none. */
export function findChromium() {
  return [process.env.CHROMIUM_PATH, ...usual, ...inPlaywrightCache()].find(
    (path) => path && existsSync(path),
  );
}

/** The path of a Firefox that Playwright can drive by WebDriver BiDi; `undefined` where there is none. */
export function findFirefox() {
  return [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr'].find((path) => path && existsSync(path));
}

/** The path of nginx, which Debian keeps where ordinary users do not look; `undefined` where there is none. */
export function findNginx() {
  return ['/usr/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path));
}

const brotliOfNginx = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const hasNginx = () => findNginx() !== undefined && existsSync(brotliOfNginx);

function has(program) {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

/** Program → Debian package, to drive WebKitGTK on a screen and a session bus of its own. */
const webKitPackages = {
  WebKitWebDriver: 'webkit2gtk-driver',
  Xvfb: 'xvfb',
  'xvfb-run': 'xvfb',
  xauth: 'xauth',
  'dbus-run-session': 'dbus',
};

/** Module → Debian package, for the recipes in Python. */
const pythonPackages = {
  jwt: 'python3-jwt',
  cryptography: 'python3-cryptography',
  jwcrypto: 'python3-jwcrypto',
  requests: 'python3-requests',
};

/** Debian's packages are for Debian's Python; another one may stand first on PATH. */
const hasModule = (module) =>
  spawnSync('/usr/bin/python3', ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0;

const hasPhpCurl = () => spawnSync('php', ['-r', 'exit(extension_loaded("curl") ? 0 : 1);']).status === 0;

/** What the tests need and is not there: what to say of it, and Debian's packages that bring it. */
function missingTools() {
  const missing = [];
  const need = (isThere, words, ...packages) => {
    if (!isThere) missing.push({ words, packages });
  };
  need(findChromium(), 'a Chromium (set CHROMIUM_PATH to one)', 'chromium', 'fonts-dejavu-core');
  need(findFirefox(), 'a Firefox ESR (set FIREFOX_PATH to one)', 'firefox-esr');
  for (const [program, name] of Object.entries(webKitPackages))
    need(has(program), `${program}, for the tests in WebKitGTK`, name);
  need(
    hasNginx(),
    'nginx with libnginx-mod-http-brotli-static, for the tests of hosting',
    'nginx-light',
    'libnginx-mod-http-brotli-static',
  );
  for (const program of ['curl', 'bash', 'openssl']) need(has(program), program, program);
  for (const [module, name] of Object.entries(pythonPackages))
    need(hasModule(module), `the module ${module} of /usr/bin/python3, for the recipes`, name);
  if (!process.env.LONG) return missing;
  // For the exports that only `LONG=1` runs.
  need(has('javac'), 'a JDK', 'default-jdk-headless');
  need(has('go'), 'Go', 'golang-go');
  need(has('zsh'), 'zsh', 'zsh');
  need(hasPhpCurl(), 'PHP with curl', 'php-cli', 'php-curl');
  return missing;
}

function installFromDebian(packages) {
  const [command, ...before] =
    process.getuid?.() === 0 || !has('sudo') ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const apt = (...args) =>
    spawnSync(command, [...before, ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      // The run level of rescue: the nginx that is installed for the tests is not started as a service.
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}

/** Sees to it that the tests find what they need beside Node; says what is missing, and ends the process, where it cannot. */
export function ensureTools() {
  const missing = missingTools();
  if (missing.length > 0 && has('apt-get'))
    installFromDebian(new Set(missing.flatMap(({ packages }) => packages)));
  const left = missing.length > 0 ? missingTools() : [];
  for (const { words, packages } of left)
    console.error(`The tests need ${words}; on Debian: apt-get install ${packages.join(' ')}`);
  if (left.length > 0) process.exit(1);
}
