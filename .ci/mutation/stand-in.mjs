// Stands in for `vitest` where tests are loaded for mutation: the part of its API that the tests of the core use. What they declare
// becomes plain functions, which can be called for one mutant after the other; Vitest would load everything anew for each, which
// takes a hundred times longer.
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

/** All tests declared so far: `{ id, file, run, suites }`. One list for the process, however often this file is loaded. */
globalThis.__declaredTests ??= { file: '', suites: [], tests: [] };
export const declared = globalThis.__declaredTests;

const newSuite = (name) => ({ name, beforeAll: [], afterEach: [], ready: undefined });

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
  const path = [...suites.map((suite) => suite.name), name].filter((part) => part !== '').join(' ');
  declared.tests.push({
    id: `${file}#${path}#${declared.tests.length}`,
    name: path,
    file,
    async run() {
      for (const suite of suites) {
        suite.ready ??= inOrder(suite.beforeAll);
        await suite.ready;
      }
      try {
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

/** `it.each(rows)('name %s', body)`; rows that are lists are spread, and `$member` in the name is filled in. */
const each = (declare) => (rows) => (name, body) => {
  for (const row of rows) {
    const values = Array.isArray(row) ? row : [row];
    const filled = format(name, ...values.slice(0, name.match(/%[sdifjoO]/g)?.length ?? 0));
    declare(filled, () => body(...values));
  }
};

const optional = (declare) => (name, second, third) =>
  declare(name, typeof second === 'function' ? second : third);

export const describe = Object.assign(optional(declareSuite), { each: each(declareSuite) });
export const it = Object.assign(optional(declareTest), { each: each(declareTest) });
export const beforeAll = (hook) => void declared.suites.at(-1).beforeAll.push(hook);
export const afterEach = (hook) => void declared.suites.at(-1).afterEach.push(hook);
/** What tests clean up at their end stays until the process ends: they are run again. */
export const afterAll = () => undefined;
