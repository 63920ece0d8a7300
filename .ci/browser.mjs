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
  return readdirSync(cache)
    .filter((name) => name.startsWith('chromium-'))
    .map((name) => join(cache, name, 'chrome-linux', 'chrome'));
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
const missingForWebKit = () => Object.keys(webKitPackages).filter((program) => !has(program));

/** Module → Debian package, for the recipes in Python. */
const pythonPackages = {
  jwt: 'python3-jwt',
  cryptography: 'python3-cryptography',
  jwcrypto: 'python3-jwcrypto',
  requests: 'python3-requests',
};

/** Debian's packages are for Debian's Python; another one may stand first on PATH. */
function missingPythonPackages() {
  const imports = (module) =>
    spawnSync('/usr/bin/python3', ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0;
  return Object.entries(pythonPackages).flatMap(([module, name]) => (imports(module) ? [] : [name]));
}

/** Debian packages for the exports that only `LONG=1` runs. */
function missingForLong() {
  if (!process.env.LONG) return [];
  const phpCurl = spawnSync('php', ['-r', 'exit(extension_loaded("curl") ? 0 : 1);']).status === 0;
  return [
    ...(has('javac') ? [] : ['default-jdk-headless']),
    ...(has('go') ? [] : ['golang-go']),
    ...(has('zsh') ? [] : ['zsh']),
    ...(phpCurl ? [] : ['php-cli', 'php-curl']),
  ];
}

/** Sees to it that the tests find the browsers, nginx, curl, bash, openssl and Python with what the recipes use; says what is missing where it cannot. */
export function ensureTools() {
  const missing = [...missingPythonPackages(), ...missingForLong()];
  if (findChromium() === undefined) missing.push('chromium', 'fonts-dejavu-core');
  if (findFirefox() === undefined) missing.push('firefox-esr');
  missing.push(...new Set(missingForWebKit().map((program) => webKitPackages[program])));
  if (!hasNginx()) missing.push('nginx-light', 'libnginx-mod-http-brotli-static');
  for (const program of ['curl', 'bash', 'openssl']) if (!has(program)) missing.push(program);
  if (missing.length > 0 && has('apt-get')) {
    const sudo = process.getuid?.() === 0 ? [] : has('sudo') ? ['sudo', '-n'] : [];
    const apt = (...args) =>
      spawnSync([...sudo, 'apt-get'][0], [...sudo, 'apt-get', ...args].slice(1), {
        stdio: ['ignore', 'inherit', 'inherit'],
        // The run level of rescue: the nginx that is installed for the tests is not started as a service.
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
      });
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...missing);
  }
  if (findChromium() === undefined) {
    console.error('No Chromium was found and none could be installed: set CHROMIUM_PATH to one.');
    process.exit(1);
  }
  if (findFirefox() === undefined) {
    console.error('No Firefox ESR was found and none could be installed: set FIREFOX_PATH to one.');
    process.exit(1);
  }
  if (missingForWebKit().length > 0) {
    console.error(
      `The tests in WebKitGTK need ${missingForWebKit().join(', ')} (on Debian: webkit2gtk-driver, xvfb, xauth and dbus).`,
    );
    process.exit(1);
  }
  if (!hasNginx()) {
    console.error("The tests of hosting need nginx with Debian's libnginx-mod-http-brotli-static.");
    process.exit(1);
  }
  const without = [...missingPythonPackages(), ...missingForLong()];
  if (without.length > 0) {
    console.error(
      `These packages are needed for the tests of recipes and exports (Python is /usr/bin/python3): ${without.join(', ')}.`,
    );
    process.exit(1);
  }
}
