// Measures the built page in Chromium: from paste to verdict, and the longest task meanwhile.
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { findChromium } from './browser.mjs';

const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token of about so many characters, which no key verifies. */
function tokenOf(length) {
  const claims = { iss: 'a', sub: 'a', aud: 'https://id.singpass.gov.sg/fapi', iat: 1, exp: 2, jti: 'x' };
  const filling = 'x'.repeat(Math.max(0, Math.floor(length * 0.75) - 200));
  return `${encode({ alg: 'ES256', kid: 'k' })}.${encode({ ...claims, filling })}.${'A'.repeat(86)}`;
}

/** Pastes into the box and waits until the verdict no longer says that it is checking. */
async function pasteOnce(page, text) {
  return page.evaluate(async (value) => {
    const box = document.querySelector('textarea');
    const tasks = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: 'longtask' });
    const verdict = document.querySelector('#verdict');
    const before = verdict.textContent;
    const start = performance.now();
    const data = new DataTransfer();
    data.setData('text/plain', value);
    box.focus();
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    await new Promise((done) => {
      const look = () => {
        const now = verdict.textContent;
        if (now !== before && !now.includes('checking')) requestAnimationFrame(() => setTimeout(done));
        else requestAnimationFrame(look);
      };
      look();
    });
    const taken = performance.now() - start;
    observer.disconnect();
    return { taken, longest: Math.max(0, ...tasks) };
  }, text);
}

/** Figures of the page for tokens of several sizes. */
export async function benchPage() {
  await build({ logLevel: 'silent' });
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'silent' });
  const address = `http://127.0.0.1:${server.httpServer.address().port}/`;
  const browser = await chromium.launch({ executablePath: findChromium() });
  try {
    const figures = [];
    for (const [what, size] of [
      ['paste a token of 1 kB', 1_000],
      ['paste a token of 10 kB', 10_000],
      ['paste a token of 100 kB', 100_000],
      ['paste a token of 1 MB', 1_000_000],
    ]) {
      const runs = [];
      for (let at = 0; at < 5; at += 1) {
        const page = await browser.newPage();
        await page.goto(address, { waitUntil: 'networkidle' });
        runs.push(await pasteOnce(page, tokenOf(size)));
        await page.close();
      }
      runs.sort((a, b) => a.taken - b.taken);
      figures.push({
        what,
        median: runs[2].taken,
        longestTask: Math.max(...runs.map(({ longest }) => longest)),
      });
    }
    return figures;
  } finally {
    await browser.close();
    await server.close();
  }
}
