import { writeAnswer } from '../answers.ts';
import type { FaultMaker } from '../fault-maker.ts';
import type { TokenPlan } from '../token-plan.ts';
import type { World } from '../world.ts';
import { claimsOf, setClaim } from './shared-assertion.ts';
import { makersWith } from './shared-maker.ts';

const maker = makersWith({ answer: 'claims' });

const numberOf = (world: World, name: 'iat' | 'exp'): number => Number(claimsOf(world)[name]);

/** All times of a token moved, as by the clock they were read from. */
function move(plan: TokenPlan | undefined, seconds: number): void {
  for (const name of ['iat', 'nbf', 'exp'] as const) {
    const time = plan?.claims[name];
    if (plan !== undefined && typeof time === 'number') plan.claims[name] = time + seconds;
  }
}

/** The clock of the client's machine off: every token of the login has it. */
function moveClock(world: World, seconds: number): void {
  const { assertion, proof, authorization } = world;
  for (const plan of [assertion, proof, authorization.assertion, authorization.proof]) move(plan, seconds);
}

/** With the clock off, the proof is as wrong as the assertion. */
const proofToo = { also: ['dpop-iat', 'dpop-exp'] } as const satisfies Partial<FaultMaker>;

const hour = 3_600;

/** Whole hours off: of the assertion alone, or of every token. */
function zones(code: FaultMaker['code'], hours: readonly number[]): readonly FaultMaker[] {
  return [
    maker(code, 'the assertion', (world, random) => move(world.assertion, random.pick(hours) * hour)),
    maker(code, 'every token', (world, random) => moveClock(world, random.pick(hours) * hour), proofToo),
  ];
}

/** Group E of the catalogue: the times. */
export const timeFaults: readonly FaultMaker[] = [
  maker('exp-missing', 'left out', (world) => void delete claimsOf(world).exp),
  maker('exp-missing', 'null', (world) => setClaim(world, 'exp', null)),
  maker('exp-past', 'sent some minutes late', (world, random) => {
    const exp = world.now - random.between(70, 500);
    move(world.assertion, exp - numberOf(world, 'exp'));
  }),
  maker('exp-past', 'made with too short a life', (world, random) => {
    const iat = world.now - random.between(40, 58);
    move(world.assertion, iat - numberOf(world, 'iat'));
    claimsOf(world).exp = iat + random.pick([5, 10, 15, 30]);
  }),
  maker('exp-ms', 'exp alone', (world) => setClaim(world, 'exp', numberOf(world, 'exp') * 1_000)),
  maker(
    'exp-ms',
    'exp and iat',
    (world, random) => {
      const iat = numberOf(world, 'iat') * 1_000 + random.between(0, 999);
      Object.assign(claimsOf(world), { iat, exp: iat + random.pick([60, 120]) * 1_000 });
      delete claimsOf(world).nbf;
    },
    { also: ['iat-ms'] },
  ),
  maker(
    'exp-ms',
    'milliseconds and the seconds of the lifetime',
    (world, random) => {
      const iat = numberOf(world, 'iat') * 1_000 + random.between(0, 999);
      Object.assign(claimsOf(world), { iat, exp: iat + 120 });
      delete claimsOf(world).nbf;
    },
    { also: ['iat-ms'] },
  ),
  maker('exp-string', 'exp', (world) => setClaim(world, 'exp', String(claimsOf(world).exp))),
  maker('exp-string', 'iat', (world) => setClaim(world, 'iat', String(claimsOf(world).iat))),
  maker('exp-string', 'both', (world) => {
    const { iat, exp } = claimsOf(world);
    Object.assign(claimsOf(world), { iat: String(iat), exp: String(exp) });
  }),
  maker('exp-iso-date', 'a date', (world, random) => {
    const date = new Date(numberOf(world, 'exp') * 1_000).toISOString();
    claimsOf(world).exp = random.pick([date, date.replace('.000', ''), date.replace('.000Z', '+00:00')]);
  }),
  maker('exp-iso-date', 'dates of both', (world) => {
    for (const name of ['iat', 'exp'] as const)
      claimsOf(world)[name] = new Date(numberOf(world, name) * 1_000).toISOString();
  }),
  maker('exp-iso-date', 'an object of a database', (world) => {
    claimsOf(world).exp = { $date: new Date(numberOf(world, 'exp') * 1_000).toISOString() };
  }),
  {
    code: 'exp-float',
    how: 'time.time() as it is',
    apply(world, random) {
      const iat = numberOf(world, 'iat') + random.between(1, 999_999) / 1_000_000;
      Object.assign(claimsOf(world), { iat, exp: iat + 100 });
      delete claimsOf(world).nbf;
    },
  },
  maker('exp-too-far', 'minutes, hours or days', (world, random) => {
    // Corppass allows ten minutes before FAPI 2.0.
    const few = world.profile === 'corppass-legacy' ? [660, 900] : [180, 300, 600];
    claimsOf(world).exp = numberOf(world, 'iat') + random.pick([...few, 3_600, 86_400, 30 * 86_400]);
  }),
  maker('exp-too-far', 'iat set back, exp counted from now', (world, random) => {
    const back = random.between(20, 60);
    const now = numberOf(world, 'iat');
    const life = world.profile === 'corppass-legacy' ? 600 : 120;
    Object.assign(claimsOf(world), { iat: now - back, exp: now + life });
    if (claimsOf(world).nbf !== undefined) claimsOf(world).nbf = now - back;
  }),
  maker('exp-not-after-iat', 'the same', (world) => setClaim(world, 'exp', numberOf(world, 'iat'))),
  maker('exp-not-after-iat', 'before', (world, random) => {
    claimsOf(world).exp = numberOf(world, 'iat') - random.pick([60, 120, 300]);
  }),
  maker('exp-not-after-iat', 'minutes taken for seconds', (world, random) => {
    claimsOf(world).exp = numberOf(world, 'iat') + random.pick([1, 2]);
  }),
  maker('iat-missing', 'left out', (world) => void delete claimsOf(world).iat),
  maker('iat-missing', 'null', (world) => setClaim(world, 'iat', null)),
  maker('iat-future', 'the assertion alone', (world, random) => {
    move(world.assertion, world.now + random.between(61, 1_500) - numberOf(world, 'iat'));
  }),
  maker(
    'iat-future',
    'every token',
    (world, random) => moveClock(world, random.between(80, 1_500)),
    proofToo,
  ),
  ...zones('iat-tz-ahead', [8, 8, 8, 7, 9, 1]),
  ...zones('iat-tz-behind', [-8, -8, -8, -7, -1]),
  maker('iat-ms', 'iat alone', (world, random) => {
    claimsOf(world).iat = numberOf(world, 'iat') * 1_000 + random.between(0, 999);
  }),
  maker('nbf-future', 'minutes ahead', (world, random) => {
    claimsOf(world).nbf = world.now + random.between(61, 900);
  }),
  maker('nbf-future', 'an hour of another zone', (world, random) => {
    claimsOf(world).nbf = numberOf(world, 'iat') + random.pick([8, 8, 7, 1]) * hour;
  }),
  maker('nbf-type', 'digits as text', (world) => setClaim(world, 'nbf', String(claimsOf(world).iat))),
  maker('nbf-type', 'a date or a truth value', (world, random) => {
    const date = new Date(numberOf(world, 'iat') * 1_000).toISOString();
    claimsOf(world).nbf = random.pick([date, true, { $date: date }]);
  }),
  maker(
    'clock-skew-small',
    'behind',
    (world, random) => {
      Object.assign(claimsOf(world), { exp: numberOf(world, 'iat') + 120 });
      moveClock(world, -random.between(75, 95));
      world.response = writeAnswer(world, 'claims', 'full');
    },
    { ...proofToo, needsAnswer: true },
  ),
  maker(
    'clock-skew-small',
    'ahead',
    (world, random) => {
      moveClock(world, random.between(25, 50));
      world.response = writeAnswer(world, 'claims', 'full');
    },
    {
      also: ['iat-future'],
      needsAnswer: true,
    },
  ),
];
