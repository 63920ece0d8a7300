// From the paste to the painted verdict, for tokens of several sizes, beside the bare page.
import { openEmpty, paste, pasteBox, pressKey, untilIdle } from './bench-browser.mjs';
import { figure, longTask, median, printTable, progress, ratio } from './bench-figures.mjs';
import { makeSigner } from './bench-tokens.mjs';

/** What takes less than two pictures (33 ms) is seen when the next one happens to come: visits in place of one, for a median that is not chance. */
const visitsOfSmall = 3;

/** Label, characters, visits in place of one. */
const tokens = [
  ['1 kB', 1_000, visitsOfSmall],
  ['10 kB', 10_000, visitsOfSmall],
  ['100 kB', 100_000, 1],
  ['1 MB', 1_000_000, 1],
];
const laterPastes = 4;

/** What is aimed at. `ratio`: to the bare page; `milliseconds`: until painted; `longest`: task in milliseconds. */
const targets = {
  '1 kB': { ratio: 1.5, longest: 50 },
  '10 kB': { ratio: 1.5, longest: 50 },
  '100 kB': { milliseconds: 50, longest: 50 },
  '1 MB': { milliseconds: 120 },
};

/** Waits until the verdict on a token is gone. */
const settled = (page) =>
  page.waitForFunction(() => {
    const verdict = document.querySelector('#verdict')?.textContent ?? '';
    return !/checking/i.test(verdict) && verdict !== globalThis.benchVerdict;
  });

/** How either page is given the key set, and emptied of a token; where the token can be edited. */
const pages = {
  ours: {
    assertion: (page) => page.getByRole('textbox', { name: 'client_assertion', exact: true }),
    giveKeys: (page, keySet) => paste(page, keySet),
    clear: (page) => page.getByRole('button', { name: /^Undo/ }).first().click(),
  },
  bare: {
    assertion: pasteBox,
    giveKeys: (page, keySet) => page.getByRole('textbox', { name: 'Key set' }).fill(keySet),
    clear: (page) => pasteBox(page).fill(''),
  },
};

/** One visit: the figures of each paste of a new token, the page emptied of the one before. `keys`: the key set is given first. */
async function visit(browser, server, name, signer, { size, keys, pastes }) {
  const { giveKeys, clear } = pages[name];
  const { page, devtools, close } = await openEmpty(browser);
  try {
    await page.goto(server.address);
    await untilIdle(page, server);
    if (keys) await giveKeys(page, signer.keySet);
    const taken = [];
    for (let at = 0; at < pastes; at += 1) {
      await untilIdle(page, server);
      taken.push(await paste(page, await signer.sign(size), { devtools }));
      if (at === pastes - 1) break;
      await page.evaluate(() => {
        globalThis.benchVerdict = document.querySelector('#verdict').textContent;
      });
      await clear(page);
      await settled(page);
    }
    return taken;
  } catch (cause) {
    progress(`a visit of ${name} was given up: ${cause.message}`);
    return [];
  } finally {
    await close();
  }
}

const keysPressed = 10;

/** One visit: a letter is put to the end of the signature and taken away again, in turns. */
async function typeVisit(browser, server, name, signer) {
  const { assertion, giveKeys } = pages[name];
  const { page, close } = await openEmpty(browser);
  try {
    await page.goto(server.address);
    await untilIdle(page, server);
    await giveKeys(page, signer.keySet);
    await paste(page, await signer.sign(1000));
    await assertion(page).focus();
    await page.keyboard.press('Control+End');
    const taken = [];
    for (let at = 0; at < keysPressed; at += 1)
      taken.push(await pressKey(page, at % 2 === 0 ? 'A' : 'Backspace'));
    return taken;
  } finally {
    await close();
  }
}

/** Measures and prints what a key takes. */
async function benchTyping(browser, servers, signer, runs) {
  const taken = { ours: [], bare: [] };
  for (let run = 0; run < runs; run += 1)
    for (const name of Object.keys(taken))
      taken[name].push(...(await typeVisit(browser, servers[name], name, signer)));
  const of = (key) => Object.values(taken).map((all) => median(all.map((one) => one[key])));
  printTable(
    'from a key in the assertion of 1 kB, ms: a letter too many, and taken away again',
    ['', 'ours', 'bare', 'ratio'],
    [
      ['verdict in the document', 'inDocument'],
      ['verdict painted', 'painted'],
    ].map(([words, key]) => {
      const [ours, bare] = of(key);
      return [words, figure(ours), figure(bare), ratio(ours, bare)];
    }),
  );
}

/** Medians of several pastes; the longest task of all. */
const summary = (runs) => ({
  verdict: runs[0]?.verdict.slice(0, 60) ?? 'none',
  inDocument: median(runs.map((run) => run.inDocument)),
  painted: median(runs.map((run) => run.painted)),
  main: median(runs.map((run) => run.main)),
  script: median(runs.map((run) => run.script)),
  process: median(runs.map((run) => run.process)),
  longest: runs.length === 0 ? undefined : Math.max(...runs.map((run) => run.longest)),
});

/** Whether a target is met, in words. */
function judge(label, ours, bare) {
  const target = targets[label];
  if (ours.painted === undefined || bare.painted === undefined) return 'not measured';
  const said = [];
  const say = (words, met) => said.push(`${words} ${met ? 'met' : 'MISSED'}`);
  if (target.ratio !== undefined) say(`≤ ${target.ratio}×`, ours.painted / bare.painted <= target.ratio);
  if (target.milliseconds !== undefined)
    say(`≤ ${target.milliseconds} ms`, ours.painted <= target.milliseconds);
  if (target.longest !== undefined) say(`no task > ${target.longest} ms`, ours.longest <= target.longest);
  return said.join(', ');
}

/** The visits for one token; the two pages take turns. */
async function measure(browser, servers, signer, { size, visits }) {
  const [verified, alone, bare] = [[], [], []];
  const verifying = { size, keys: true, pastes: 1 + laterPastes };
  for (let run = 0; run < visits; run += 1) {
    const single = { size, keys: false, pastes: 1 };
    alone.push(await visit(browser, servers.ours, 'ours', signer, single));
    bare.push(await visit(browser, servers.bare, 'bare', signer, verifying));
    verified.push(await visit(browser, servers.ours, 'ours', signer, verifying));
    progress(`${size} characters: visit ${run + 1} of ${visits}`);
  }
  const first = (visits) => summary(visits.flatMap(([taken]) => taken ?? []));
  const later = (visits) => summary(visits.flatMap(([, ...taken]) => taken));
  return [
    { when: 'first paste, no key set', ours: first(alone), bare: first(bare) },
    { when: 'first token after the key set', ours: first(verified), bare: first(bare) },
    { when: 'later tokens', ours: later(verified), bare: later(bare) },
  ];
}

const compare = (row, key) => [
  figure(row.ours[key]),
  figure(row.bare[key]),
  ratio(row.ours[key], row.bare[key]),
];

/** Measures and prints. `servers`: of `servePages`. */
export async function benchPaste(browser, servers, runs) {
  const signer = await makeSigner();
  const rows = [];
  for (const [label, size, times] of tokens) {
    for (const row of await measure(browser, servers, signer, { size, visits: runs * times }))
      rows.push({ ...row, name: `${label}, ${row.when}`, target: judge(label, row.ours, row.bare) });
  }
  const head = ['', 'ours', 'bare', 'ratio'];
  console.log(
    `\nFrom Ctrl+V, ms: medians of ${runs} visits (${runs * visitsOfSmall} for 1 and 10 kB), and of ${laterPastes} later tokens in each. The bare page (React, jose) always verifies.`,
  );
  printTable(
    'until the verdict is painted',
    [...head, 'target'],
    rows.map((row) => [row.name, ...compare(row, 'painted'), row.target]),
  );
  printTable(
    'until the verdict is in the document; the longest task of all pastes',
    [...head, 'longest task: ours', 'bare'],
    rows.map((row) => [
      row.name,
      ...compare(row, 'inDocument'),
      longTask(row.ours.longest),
      longTask(row.bare.longest),
    ]),
  );
  printTable(
    'processor time until the page is idle again: main thread, of it script, and the whole process with its workers',
    ['', 'main: ours', 'bare', 'ratio', 'script: ours', 'bare', 'ratio', 'process: ours', 'bare', 'ratio'],
    rows.map((row) => [
      row.name,
      ...compare(row, 'main'),
      ...compare(row, 'script'),
      ...compare(row, 'process'),
    ]),
  );
  await benchTyping(browser, servers, signer, runs);
  console.log('\nVerdicts, ours / bare:');
  for (const words of new Set(rows.map((row) => `${row.when}: ${row.ours.verdict} / ${row.bare.verdict}`)))
    console.log(`  ${words}`);
}
