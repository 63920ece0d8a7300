// A test runner for Stryker that loads the tests of the core once per process and then calls them for one mutant after the other.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { beginFile, declared } from './stand-in.mjs';
import { testFiles } from './test-files.mjs';

/** How long the tests beside a mutant may take for it, and those of other folders, in milliseconds of their dry run; the quickest go first. */
const longest = { near: 2_000, far: 400 };
/** Kept for the other processes that run beside this one, and for those that come after it. */
const timesFile = () => resolve('.mutation-times.json');

class LoadedOnce {
  static inject = [];
  #namespace = {};
  #times = new Map();

  capabilities() {
    // Mutants are only ever switched on while tests run, so that nothing must be loaded anew for code that runs while loading too:
    // a new process for each such mutant takes a hundred times as long. A poisoned memory is noticed by itself; see `mutantRun`.
    return { reloadEnvironment: true };
  }

  async init() {
    // Instrumented modules find it under this name.
    this.#namespace = globalThis.__stryker__ ??= {};
    const { createServer, createServerModuleRunner } = await import('vite');
    const server = await createServer({
      configFile: false,
      logLevel: 'error',
      appType: 'custom',
      server: { middlewareMode: true, hmr: false, ws: false, watch: null },
      optimizeDeps: { noDiscovery: true },
      resolve: { alias: { vitest: pathToFileURL(resolve(import.meta.dirname, 'stand-in.mjs')).href } },
    });
    // Stays open: some parts of the core load others when they are first needed.
    const modules = createServerModuleRunner(server.environments.ssr, { hmr: false });
    for (const file of testFiles()) {
      beginFile(file);
      await modules.import(resolve(file));
    }
  }

  async dryRun() {
    const tests = [];
    for (const test of declared.tests) {
      this.#namespace.currentTestId = test.id;
      const began = performance.now();
      const failure = await failureOf(test);
      const timeSpentMs = performance.now() - began;
      const status = failure === undefined ? TestStatus.Success : TestStatus.Failed;
      tests.push({
        id: test.id,
        name: test.name,
        fileName: test.file,
        timeSpentMs,
        status,
        failureMessage: failure,
      });
    }
    this.#namespace.currentTestId = undefined;
    const times = Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    writeFileSync(timesFile(), JSON.stringify(times));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#namespace.mutantCoverage };
  }

  async mutantRun({ testFilter, activeMutant, sandboxFileName, hitLimit }) {
    const namespace = this.#namespace;
    const chosen = this.#choose(testFilter, dirname(relative(process.cwd(), sandboxFileName)));
    let ran = 0;
    for (const test of chosen) {
      ran += 1;
      namespace.activeMutant = activeMutant.id;
      namespace.hitCount = hitLimit === undefined ? undefined : 0;
      namespace.hitLimit = hitLimit;
      const failure = await failureOf(test);
      const tooOften = hitLimit !== undefined && namespace.hitCount > hitLimit;
      namespace.activeMutant = undefined;
      namespace.hitCount = undefined;
      namespace.hitLimit = undefined;
      if (tooOften) return { status: MutantRunStatus.Timeout, reason: `Hit limit of ${hitLimit} reached` };
      if (failure === undefined) continue;
      // A mutant before this one may have left something behind, such as a remembered value: then nothing is proved, and a new process tries again.
      if ((await failureOf(test)) !== undefined) process.exit(77);
      return { status: MutantRunStatus.Killed, killedBy: [test.id], nrOfTests: ran, failureMessage: failure };
    }
    return { status: MutantRunStatus.Survived, nrOfTests: ran };
  }

  /** The tests that reach the mutant: those beside it first, then others, as long as their time lasts. */
  #choose(ids, folder) {
    if (this.#times.size === 0)
      this.#times = new Map(Object.entries(JSON.parse(readFileSync(timesFile(), 'utf8'))));
    const wanted = ids === undefined ? undefined : new Set(ids);
    const reached = declared.tests.filter(({ id }) => wanted?.has(id) ?? true);
    const time = ({ id }) => this.#times.get(id) ?? 0;
    const sorted = [...reached].sort((a, b) => time(a) - time(b));
    const within = (tests, most) => {
      let left = most;
      return tests.filter((test) => {
        left -= time(test);
        return left > 0;
      });
    };
    const isNear = ({ file }) => dirname(file).startsWith(folder);
    return [
      ...within(sorted.filter(isNear), longest.near),
      ...within(
        sorted.filter((test) => !isNear(test)),
        longest.far,
      ),
    ];
  }
}

async function failureOf(test) {
  try {
    await test.run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'loaded-once', LoadedOnce)];
