import { readyWorker } from './ask-worker.ts';
import { readClock } from './clock.ts';
import { loadEngine } from './engine.ts';
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

/**
 * Has the reader and the engine read one worked example as soon as somebody is there, step by step while the page is idle:
 * the browser then has translated what a first paste would wait for. What comes out is thrown away.
 */
export async function warmUp(signal: AbortSignal): Promise<void> {
  await somebodyThere(signal);
  const [reader, { analyse }, { anyJwt }] = await Promise.all([
    loadReader(),
    loadEngine(),
    import('../core/examples/any-jwt.ts'),
  ]);
  const { jwks, ...alone } = anyJwt.given;
  await idle();
  if (signal.aborted) return;
  // For a large text, and for the search that a failing signature sets off.
  readyWorker();
  await idle();
  reader.readPaste([alone.client_assertion ?? '']);
  for (const given of [alone, { ...alone, jwks }]) {
    await idle();
    if (signal.aborted) return;
    await analyse(given, readClock(), { search: false });
  }
}
