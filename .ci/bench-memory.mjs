// How much the heap grows while one token after another is pasted.
import { dataOf, heapOf, openEmpty, paste, pasteBox, untilIdle } from './bench-browser.mjs';
import { figure, printTable, progress } from './bench-figures.mjs';
import { makeSigner } from './bench-tokens.mjs';

const size = 1_000;
const looks = [0, 1, 50, 100, 150, 200];
/** By then the undo history is full, and what is left grows with what is never let go. */
const full = 100;

/** Heap in bytes after each number of pastes in `looks`, and of it objects and texts after `full` and the last. Good and expired tokens take turns, so that each verdict differs from the last. */
async function heapWhilePasting(browser, server, name, signer) {
  const { page, devtools, close } = await openEmpty(browser);
  try {
    await page.goto(server.address);
    await untilIdle(page, server);
    if (name === 'ours') await paste(page, signer.keySet);
    else await page.getByRole('textbox', { name: 'Key set' }).fill(signer.keySet);
    await untilIdle(page, server);
    const heaps = [await heapOf(devtools)];
    const data = [];
    for (let at = 1; at <= looks.at(-1); at += 1) {
      if (name === 'bare') await pasteBox(page).selectText();
      await paste(page, await signer.sign(size, { expired: at % 2 === 0 }), { quiet: 0 });
      if (looks.includes(at)) {
        await untilIdle(page, server);
        heaps.push(await heapOf(devtools));
        if (at === full || at === looks.at(-1)) data.push(await dataOf(devtools));
        progress(`${name}: ${at} pastes`);
      }
    }
    return { heaps, data };
  } finally {
    await close();
  }
}

/** Measures and prints. */
export async function benchMemory(browser, servers) {
  const signer = await makeSigner();
  const rows = [];
  for (const name of ['ours', 'bare']) {
    const { heaps, data } = await heapWhilePasting(browser, servers[name], name, signer);
    const growth = (from, to) => (heaps[looks.indexOf(to)] - heaps[looks.indexOf(from)]) / 1000;
    rows.push([
      name === 'ours' ? 'ours' : 'bare page',
      ...heaps.map((bytes) => figure(bytes / 1000)),
      figure(growth(1, 200), 1),
      figure(growth(full, 200), 1),
      figure((data[1] - data[0]) / 1000, 1),
    ]);
  }
  printTable(
    'JS heap, kB, after so many pastes of 1 kB, each kept until the next; collected before each look',
    ['', ...looks.map(String), 'growth 1 → 200', '100 → 200', 'of it objects and texts'],
    rows,
  );
}
