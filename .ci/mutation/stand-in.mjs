// Stands in for `vitest` where tests are loaded for mutation: the part of its API that the tests of the core use. What they declare
// becomes plain functions, which can be called for one mutant after the other; Vitest would load everything anew for each, which
// takes a hundred times longer.
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { format } from 'node:util';
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  customMatchers,
  GLOBAL_EXPECT,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

export const expect = Object.assign(
  (value, message) => chai.expect(value, message),
  chai.expect,
  globalThis[ASYMMETRIC_MATCHERS_OBJECT],
  {
    getState: () => getState(expect),
    setState: (state) => setState(state, expect),
    extend: (matchers) => chai.expect.extend(expect, matchers),
  },
);
globalThis[GLOBAL_EXPECT] = expect;
setState({ assertionCalls: 0 }, expect);
expect.extend(customMatchers);
expect.extend({
  /** One to a test, of a text: what Vitest has kept beside it. */
  toMatchSnapshot(received) {
    const kept = keptTexts(declared.running.file).get(`${declared.running.snapshot} 1`);
    return {
      // As Vitest does: a file may have been checked out with other line ends.
      pass: kept === received.replace(/\r\n?/g, '\n'),
      message: () => `kept: ${kept}, now: ${received}`,
    };
  },
});

/** All tests declared so far: `{ id, file, run, suites }`. One list for the process, however often this file is loaded. */
globalThis.__declaredTests ??= { file: '', suites: [], tests: [] };
export const declared = globalThis.__declaredTests;

const newSuite = (name) => ({ name, beforeAll: [], beforeEach: [], afterEach: [], ready: undefined });

/** Begins a file: what is declared from here on belongs to it. */
export function beginFile(file) {
  declared.file = file;
  declared.suites = [newSuite('')];
}

function declareSuite(name, body) {
  declared.suites = [...declared.suites, newSuite(name)];
  try {
    const result = body();
    if (result instanceof Promise) throw new Error(`${declared.file}: an asynchronous suite`);
  } finally {
    declared.suites = declared.suites.slice(0, -1);
  }
}

function declareTest(name, body) {
  const { file, suites } = declared;
  const parts = [...suites.map((suite) => suite.name), name].filter((part) => part !== '');
  const path = parts.join(' ');
  declared.tests.push({
    id: `${file}#${path}#${declared.tests.length}`,
    name: path,
    file,
    snapshot: parts.join(' > '),
    async run() {
      declared.running = this;
      for (const suite of suites) {
        suite.ready ??= inOrder(suite.beforeAll);
        await suite.ready;
      }
      try {
        for (const suite of suites) await inOrder(suite.beforeEach);
        await body();
      } finally {
        for (const suite of suites) await inOrder(suite.afterEach);
      }
    },
  });
}

async function inOrder(hooks) {
  for (const hook of hooks) await hook();
}

const snapshots = new Map();

/** What Vitest has kept of the tests of a file, by their names. It writes a module that exports texts, each in quotes. */
function keptTexts(file) {
  const known = snapshots.get(file);
  if (known !== undefined) return known;
  const kept = {};
  const path = join(dirname(file), '__snapshots__', `${basename(file)}.snap`);
  new Function('exports', readFileSync(path, 'utf8'))(kept);
  const texts = new Map(Object.entries(kept).map(([name, quoted]) => [name, quoted.trim().slice(1, -1)]));
  snapshots.set(file, texts);
  return texts;
}

/** `it.each(rows)('name %s', body)`; where all rows are lists, they are spread, as Vitest does. */
const each = (declare) => (rows) => (name, body) => {
  const areLists = rows.every((row) => Array.isArray(row));
  for (const row of rows) {
    const values = areLists ? row : [row];
    const filled = format(name, ...values.slice(0, name.match(/%[sdifjoO]/g)?.length ?? 0));
    declare(filled, () => body(...values));
  }
};

const optional = (declare) => (name, second, third) =>
  declare(name, typeof second === 'function' ? second : third);

export const describe = Object.assign(optional(declareSuite), { each: each(declareSuite) });
export const it = Object.assign(optional(declareTest), { each: each(declareTest) });
export const beforeAll = (hook) => void declared.suites.at(-1).beforeAll.push(hook);
export const beforeEach = (hook) => void declared.suites.at(-1).beforeEach.push(hook);
export const afterEach = (hook) => void declared.suites.at(-1).afterEach.push(hook);
/** What tests clean up at their end stays until the process ends: they are run again. */
export const afterAll = () => undefined;
