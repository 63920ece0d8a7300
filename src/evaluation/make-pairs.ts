import { faults } from '../core/catalogue/faults.ts';
import { checkOf } from '../core/checks/registry.ts';
import type { Stage } from '../core/profiles/profile.ts';
import { profileOf } from '../core/profiles/registry.ts';
import { damageFault } from '../core/request/value-damage.ts';
import { buildCase } from './build-case.ts';
import type { EvaluatedCase } from './evaluated.ts';
import type { FaultMaker } from './fault-maker.ts';
import { type FormId, formIds } from './forms.ts';
import { seedOf } from './make-singles.ts';
import { Random } from './random.ts';
import { mainProfiles, type WorldProfile } from './servers.ts';
import { CannotApply, makeWorld, type World } from './world.ts';

/** Faults that leave a request which can be read: the others hide whatever stands beside them. */
const visibleStages: readonly Stage[] = [
  'parameters',
  'header',
  'key-set',
  'signature',
  'claims',
  'dpop',
  'grant',
  'encryption-key',
];

/** A server gives its answer to what it refuses; a deviation that it tolerates is not the cause beside another fault. */
function isRefused({ code }: FaultMaker): boolean {
  return checkOf(code)?.severity === 'error';
}

/** What the server judges alike at PAR and at the token endpoint. */
const ofClient: readonly Stage[] = ['header', 'key-set', 'signature', 'claims'];

function stageOf({ code, stage }: FaultMaker): Stage | undefined {
  return stage ?? checkOf(code)?.stage;
}

/** What the server compares with what the login left. */
const ofGrant: readonly string[] = ['parameters.code', 'parameters.redirect_uri', 'parameters.code_verifier'];
const ofDamage: readonly string[] = Object.values(damageFault);

/** A fault of such a value alone, of which its check says that it is met with the parameters: the server may meet it only with the grant. */
function mayComeLater(maker: FaultMaker, changed: readonly string[]): boolean {
  const atGrant = maker.answer === 'grant' || ofDamage.includes(maker.code);
  // The login from which such a value comes is altered along with it.
  const parts = changed.filter((name) => !name.startsWith('authorization.'));
  return (
    stageOf(maker) === 'parameters' &&
    atGrant &&
    parts.length > 0 &&
    parts.every((name) => ofGrant.includes(name))
  );
}

function canPair(maker: FaultMaker): boolean {
  const stage = stageOf(maker);
  return (
    stage !== undefined &&
    visibleStages.includes(stage) &&
    isRefused(maker) &&
    maker.noRequest !== true &&
    maker.tolerated !== true &&
    maker.needsAnswer !== true &&
    maker.answer !== undefined
  );
}

/** Two faults of different stages in one request; with an answer it is that to the one the server meets first. */
export async function makePairs(
  makers: readonly FaultMaker[],
  seed: number,
  count: number,
): Promise<readonly EvaluatedCase[]> {
  const usable = makers.filter(canPair);
  const cases: EvaluatedCase[] = [];
  for (let at = 0; cases.length < count && at < count * 20; at += 1) {
    const random = new Random(seedOf(seed, `pair ${at}`));
    const one = await makePair(random.pick(usable), random.pick(usable), random, at);
    if (one !== undefined) cases.push(one);
  }
  return cases;
}

async function makePair(
  one: FaultMaker,
  two: FaultMaker,
  random: Random,
  at: number,
): Promise<EvaluatedCase | undefined> {
  const profile = random.pick([
    ...mainProfiles.filter((id) => fits(one, id) && fits(two, id)),
    mainProfiles[0],
  ]);
  if (!fits(one, profile) || !fits(two, profile)) return undefined;
  const order = profileOf(profile)?.order.value ?? [];
  const places = [one, two].map((maker) => order.indexOf(stageOf(maker) ?? 'response'));
  if (places[0] === places[1]) return undefined;
  const [earlier, later] = (places[0] ?? 0) < (places[1] ?? 0) ? [one, two] : [two, one];
  const forms = formsOf(one).filter((form) => formsOf(two).includes(form));
  const needs = [...(one.needs ?? []), ...(two.needs ?? [])];
  // A pushed request that went through shows the client to be right: beside such a fault there is none.
  const pushed = profile === 'singpass-fapi' ? (['authorization_request'] as const) : [];
  const without = [
    ...(one.without ?? []),
    ...(two.without ?? []),
    ...(ofClient.includes(stageOf(earlier) ?? 'response') ? pushed : []),
  ];
  if (forms.length === 0 || needs.some((piece) => without.includes(piece))) return undefined;
  const world = await makeWorld(random, profile);
  const before = snapshot(world);
  await earlier.apply(world, random);
  const between = snapshot(world);
  if (!(await canApply(later, world, random))) return undefined;
  const after = snapshot(world);
  if (hasOwnText(world) || overlaps(before, between, after)) return undefined;
  if (mayComeLater(earlier, changed(before, between))) return undefined;
  const form = random.pick(forms);
  const needsRegistration = one.needsRegistration === true || two.needsRegistration === true;
  const given = await buildCase(
    world,
    { form, needs, without, needsRegistration, answer: earlier.answer, showAnswer: 'by-lot' },
    random,
  );
  if (given === undefined) return undefined;
  const firstOf = (maker: FaultMaker) => [maker.code, ...(maker.also ?? [])];
  const besideOf = (maker: FaultMaker) => maker.beside ?? [];
  const both = [...firstOf(earlier), ...firstOf(later), ...besideOf(earlier), ...besideOf(later)];
  return {
    name: `pair ${at}: ${earlier.code} (${earlier.how}) + ${later.code} (${later.how}) | ${form} | ${profile}`,
    kind: 'pair',
    group: faults[earlier.code].group + faults[later.code].group,
    form,
    given,
    first: firstOf(earlier),
    true: both,
  };
}

async function canApply(maker: FaultMaker, world: World, random: Random): Promise<boolean> {
  try {
    await maker.apply(world, random);
    return true;
  } catch (cause) {
    if (cause instanceof CannotApply) return false;
    throw cause;
  }
}

function fits(maker: FaultMaker, profile: WorldProfile): boolean {
  return maker.profiles === undefined || maker.profiles.includes(profile);
}

function formsOf(maker: FaultMaker): readonly FormId[] {
  return maker.forms ?? formIds;
}

function hasOwnText({ requestText, body, response }: World): boolean {
  return requestText !== undefined || body !== undefined || response !== undefined;
}

/** The parts of a world that a maker can alter, each as text. */
function snapshot(world: World): ReadonlyMap<string, string> {
  const parts: [string, unknown][] = [
    ...Object.entries(world.assertion.claims).map(([name, value]): [string, unknown] => [
      `claims.${name}`,
      value,
    ]),
    ...Object.entries(world.assertion.header).map(([name, value]): [string, unknown] => [
      `header.${name}`,
      value,
    ]),
    ...Object.entries(world.proof?.claims ?? {}).map(([name, value]): [string, unknown] => [
      `proof.${name}`,
      value,
    ]),
    ...Object.entries(world.proof?.header ?? {}).map(([name, value]): [string, unknown] => [
      `proof.header.${name}`,
      value,
    ]),
    ...world.parameters.map(([name, value]): [string, unknown] => [`parameters.${name}`, value]),
    ...world.authorization.parameters.map(([name, value]): [string, unknown] => [
      `authorization.${name}`,
      value,
    ]),
    ['headers', world.headers],
    ['url', world.url],
    ['now', world.now],
    ['key', world.assertion.key.jwk],
    ['proof.key', world.proof?.key.jwk],
    ['jwks', world.jwks],
    ['jwksText', world.jwksText],
    ...(['hash', 'input', 'signature', 'finish', 'headerText', 'payloadText'] as const).map(
      (name): [string, unknown] => [name, String(world.assertion[name])],
    ),
  ];
  return new Map(parts.map(([name, value]) => [name, JSON.stringify(value) ?? '']));
}

/** The parts that differ. */
function changed(from: ReadonlyMap<string, string>, to: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...from.keys(), ...to.keys()])].filter((name) => from.get(name) !== to.get(name));
}

/** Whether the second maker altered a part that the first had altered: one of the two faults may be gone. */
function overlaps(...[before, between, after]: readonly ReadonlyMap<string, string>[]): boolean {
  if (before === undefined || between === undefined || after === undefined) return true;
  const first = changed(before, between);
  const second = changed(between, after);
  // A set written out by the one hides what the other does to its keys.
  const written = first.includes('jwksText') && second.includes('jwks');
  return second.length === 0 || written || first.some((name) => second.includes(name));
}
