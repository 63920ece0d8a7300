import type { FaultCode } from '../core/catalogue/faults.ts';
import { buildCase } from './build-case.ts';
import type { EvaluatedCase } from './evaluated.ts';
import { pasteShapes } from './faults/paste-shapes.ts';
import { earlierRequest } from './faults/shared-assertion.ts';
import tls from './faults/tls-outputs.fixture.json' with { type: 'json' };
import { formIds } from './forms.ts';
import { seedOf } from './make-singles.ts';
import { Random } from './random.ts';
import { worldProfiles } from './servers.ts';
import { copyPlan } from './token-plan.ts';
import { makeWorld, setParameter, type World } from './world.ts';

/** Healthy logins of every profile, with what working clients do otherwise than documented (faults.md §1.3) drawn by lot. */
export async function makeHealthy(seed: number, count: number): Promise<readonly EvaluatedCase[]> {
  const cases: EvaluatedCase[] = [];
  for (let at = 0; cases.length < count; at += 1) {
    const random = new Random(seedOf(seed, `healthy ${at}`));
    const profile = random.pick(worldProfiles);
    const form = random.pick(formIds);
    const world = await makeWorld(random, profile);
    const risks = deviate(world, random);
    await addPieces(world, random);
    if (random.chance(0.2)) {
      const write = random.pick(Object.values(pasteShapes));
      world.requestText = (wire) => write(wire, random);
    }
    const needsRegistration = world.certificates !== undefined;
    const plan = { form, needsRegistration, answer: 'success', showAnswer: 'by-lot' } as const;
    const given = await buildCase(world, plan, random);
    if (given !== undefined)
      cases.push({
        name: `healthy ${at} | ${world.requestText === undefined ? form : 'own'} | ${profile}`,
        kind: 'healthy',
        group: profile,
        form,
        given,
        first: [],
        true: risks,
      });
  }
  return cases;
}

/** What may differ in a login that goes through; the risks that this is rightly called. */
function deviate(world: World, random: Random): readonly FaultCode[] {
  const { profile } = world;
  const { header, claims } = world.assertion;
  const risks: FaultCode[] = [];
  const leaveOut = (from: Record<string, unknown>, name: string, risk: FaultCode): void => {
    delete from[name];
    risks.push(risk);
  };
  if (random.chance(0.15)) leaveOut(header, 'kid', 'kid-missing');
  // MockPass' old endpoint refuses an assertion without typ.
  if (random.chance(0.1) && profile !== 'mockpass-legacy') leaveOut(header, 'typ', 'typ-missing');
  if (random.chance(0.05) && profile === 'singpass-legacy') leaveOut(claims, 'jti', 'jti-missing');
  if (random.chance(0.05)) claims.code = world.code;
  if (random.chance(0.1) && profile === 'singpass-legacy') setParameter(world, 'scope', 'openid');
  if (random.chance(0.1)) world.now += random.between(0, 20);
  if (random.chance(0.1)) {
    claims.iat = world.now + random.between(1, 10);
    // It allows for no difference of clocks, and does not look at iat.
    if (profile === 'mockpass-legacy') risks.push('iat-future');
  }
  if (random.chance(0.1)) {
    const { jwk, alg } = world.keys.stranger;
    world.jwks.keys.push({ ...jwk, use: 'sig', kid: 'next', alg });
  }
  if (typeof claims.iat === 'number' && typeof claims.exp === 'number' && claims.exp - claims.iat > 120)
    claims.exp = claims.iat + 120;
  if (typeof claims.exp === 'number' && claims.exp <= world.now) claims.exp = world.now + 20;
  return risks;
}

/** What a person may paste besides: each right in itself, and right beside the rest. */
async function addPieces(world: World, random: Random): Promise<void> {
  if (random.chance(0.2)) world.previousRequest = await earlierLogin(world, random);
  if (random.chance(0.15)) {
    const { jwk, alg } = world.keys.stranger;
    const old = { ...jwk, use: 'sig', alg, kid: `sig-${random.text(8)}` };
    world.otherJwks = JSON.stringify({ keys: [old, ...world.jwks.keys.filter(({ use }) => use === 'enc')] });
  }
  if (random.chance(0.15)) {
    const { host, sClient, curl } = random.pick([tls['healthy-a'], tls['healthy-b']]);
    world.expected = { ...world.expected, jwks_uri: `https://${host}/.well-known/jwks.json` };
    world.certificates = random.pick([sClient, curl]);
  }
  if (world.fapi && random.chance(0.2)) {
    const request_uri = `urn:ietf:params:oauth:request_uri:${random.base64url(43)}`;
    world.parResponse = JSON.stringify({ request_uri, expires_in: 60 });
  }
}

/** The token request of a login some minutes before, with an assertion of its own. */
function earlierLogin(world: World, random: Random): Promise<string> {
  const plan = copyPlan(world.assertion);
  const age = random.between(130, 900);
  for (const name of ['iat', 'nbf', 'exp'] as const)
    if (typeof plan.claims[name] === 'number') plan.claims[name] -= age;
  if (plan.claims.jti !== undefined) plan.claims.jti = random.uuid();
  if (plan.claims.code !== undefined) delete plan.claims.code;
  return earlierRequest(world, random, plan);
}
