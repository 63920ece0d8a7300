import { practiseInWorker, readyWorker } from './ask-worker.ts';
import { readClock } from './clock.ts';
import { loadEngine } from './engine.ts';
import type { Practice } from './engine-messages.ts';
import { loadReader } from './read-paste.ts';
import { whenIdle } from './when-idle.ts';

const signsOfLife = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'focusin', 'dragenter'] as const;

/** Resolves once somebody does something on the page; never, where nobody does. */
function somebodyThere(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    for (const sign of signsOfLife)
      document.addEventListener(sign, () => resolve(), { once: true, passive: true, capture: true, signal });
  });
}

const idle = (): Promise<void> => new Promise((resolve) => void whenIdle(resolve));

/** A worked example, as a paste and as the cases that come of it: without a key set and with one. */
async function loadPractice(): Promise<Practice> {
  const { anyJwt } = await import('../core/examples/any-jwt.ts');
  const { jwks, ...alone } = anyJwt.given;
  const cases = [alone, { ...alone, jwks }];
  return { kind: 'practise', text: alone.client_assertion ?? '', cases, clock: readClock() };
}

/** Reads and analyses a worked example, step by step while the page is idle, and throws away what comes out. */
async function workThrough(signal: AbortSignal): Promise<void> {
  const [reader, { analyse }, practice] = await Promise.all([loadReader(), loadEngine(), loadPractice()]);
  await idle();
  if (signal.aborted) return;
  reader.readPaste(practice.text);
  for (const given of practice.cases) {
    await idle();
    if (signal.aborted) return;
    await analyse(given, practice.clock, { search: false });
  }
}

/**
 * Has the reader and the engine work through an example as soon as somebody is there: the browser then has translated what a
 * first paste would wait for.
 */
export async function warmUp(signal: AbortSignal): Promise<void> {
  await somebodyThere(signal);
  await idle();
  if (signal.aborted) return;
  // For a large text, and for the search that a failing signature sets off.
  readyWorker();
  practiseInWorker(await loadPractice());
  await workThrough(signal);
}

/** After so many turns a browser has translated what runs often into something quicker. */
const turns = 12;

/** Goes on with that, the worker beside it: the browser translates better what has run more often. */
export async function practise(signal: AbortSignal): Promise<void> {
  const practice = await loadPractice();
  for (let turn = 0; turn < turns && !signal.aborted; turn += 1) {
    practiseInWorker(practice);
    await workThrough(signal);
  }
}
