import { analyse } from '../core/analyse.ts';
import { buildSubject } from '../core/case/build-subject.ts';
import type { Case } from '../core/case/case.ts';
import { diagnose } from '../core/diagnose.ts';
import { verifyCase } from '../core/signature/verify-case.ts';
import { buildCase } from './build-case.ts';
import { type EllipticAlgorithm, makeKey, signWith } from './keys.ts';
import { Random } from './random.ts';
import { makeWorld, type World } from './world.ts';

/** One thing measured, in milliseconds. */
export interface Figure {
  readonly what: string;
  readonly median: number;
  readonly worst: number;
  readonly runs: number;
}

const times = { warm: 10, usual: 300, slow: 10 } as const;

async function measure(what: string, runs: number, work: () => unknown): Promise<Figure> {
  const taken: number[] = [];
  for (let at = 0; at < times.warm + runs; at += 1) {
    const start = performance.now();
    await work();
    if (at >= times.warm) taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  return { what, median: taken[Math.floor(runs / 2)] ?? 0, worst: taken.at(-1) ?? 0, runs };
}

/** A login whose assertion has the algorithm: the first seed that draws it. */
async function worldWith(
  alg: EllipticAlgorithm,
): Promise<{ readonly world: World; readonly random: Random }> {
  for (let seed = 7; ; seed += 1) {
    const random = new Random(seed);
    const world = await makeWorld(random, 'singpass-fapi');
    if (world.assertion.header.alg === alg) return { world, random };
  }
}

async function usualCase(
  alg: EllipticAlgorithm,
): Promise<{ readonly healthy: Case; readonly failing: Case }> {
  const { world, random } = await worldWith(alg);
  const plan = { form: 'http', needs: ['jwks', 'authorization_request'], showAnswer: 'never' } as const;
  const healthy = (await buildCase(world, plan, random)) ?? {};
  // Five keys in the set, none of which signed.
  for (const kid of ['a', 'b', 'c'])
    world.jwks.keys.push({ ...makeKey(random, alg).jwk, use: 'sig', alg, kid });
  world.assertion.key = world.keys.stranger;
  const failing = (await buildCase(world, plan, random)) ?? {};
  return { healthy, failing };
}

/** Time of the core in Node; the verification of one signature stands beside, as a measure of the machine. */
export async function benchCore(): Promise<readonly Figure[]> {
  const { healthy, failing } = await usualCase('ES256');
  const failing384 = (await usualCase('ES384')).failing;
  const failing512 = (await usualCase('ES512')).failing;
  const parsed = buildSubject(healthy, 0);
  const subject = { ...parsed, verification: await verifyCase(parsed) };
  const key = makeKey(new Random(1), 'ES256');
  const bytes = new Uint8Array(300);
  const raw = new Uint8Array(await signWith(key, bytes));
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const publicKey = await crypto.subtle.importKey('jwk', key.jwk, algorithm, false, ['verify']);
  const long = { client_assertion: `${'eyJhbGciOiJFUzI1NiJ9'}.${'A'.repeat(1_000_000)}.AAAA` };
  return [
    await measure('one ES256 verification (WebCrypto)', times.usual, () =>
      crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, publicKey, raw, bytes),
    ),
    await measure('parse a usual case', times.usual, () => buildSubject(healthy, 0)),
    await measure('run all checks and rank', times.usual, () => diagnose(subject)),
    await measure('synchronous part: parse, check, rank', times.usual, () => {
      const again = buildSubject(healthy, 0);
      return diagnose({ ...again, verification: subject.verification });
    }),
    await measure('whole analysis of a healthy case', times.usual, () => analyse(healthy, 0)),
    await measure('full search, five keys, none fits, ES256', times.slow, () => analyse(failing, 0)),
    await measure('full search, five keys, none fits, ES384', times.slow, () => analyse(failing384, 0)),
    await measure('full search, five keys, none fits, ES512', times.slow, () => analyse(failing512, 0)),
    await measure('a token of 1 MB', times.slow, () => analyse(long, 0)),
  ];
}
