import { buildCase } from './build-case.ts';
import type { EvaluatedCase } from './evaluated.ts';
import { pasteShapes } from './faults/paste-shapes.ts';
import { formIds } from './forms.ts';
import { seedOf } from './make-singles.ts';
import { Random } from './random.ts';
import { worldProfiles } from './servers.ts';
import { makeWorld, setParameter } from './world.ts';

/** Healthy logins of every profile, with what working clients do otherwise than documented (faults.md §1.3) drawn by lot. */
export async function makeHealthy(seed: number, count: number): Promise<readonly EvaluatedCase[]> {
  const cases: EvaluatedCase[] = [];
  for (let at = 0; cases.length < count; at += 1) {
    const random = new Random(seedOf(seed, `healthy ${at}`));
    const profile = random.pick(worldProfiles);
    const form = random.pick(formIds);
    const world = await makeWorld(random, profile);
    const { header, claims } = world.assertion;
    if (random.chance(0.15)) delete header.kid;
    // MockPass' old endpoint refuses an assertion without typ.
    if (random.chance(0.1) && profile !== 'mockpass-legacy') delete header.typ;
    if (random.chance(0.05) && profile === 'singpass-legacy') delete claims.jti;
    if (random.chance(0.05)) claims.code = world.code;
    if (random.chance(0.1) && profile === 'singpass-legacy') setParameter(world, 'scope', 'openid');
    if (random.chance(0.1)) world.now += random.between(0, 20);
    if (random.chance(0.1)) claims.iat = world.now + random.between(1, 10);
    if (random.chance(0.1))
      world.jwks.keys.push({
        ...world.keys.stranger.jwk,
        use: 'sig',
        kid: 'next',
        alg: world.keys.stranger.alg,
      });
    if (typeof claims.iat === 'number' && typeof claims.exp === 'number' && claims.exp - claims.iat > 120)
      claims.exp = claims.iat + 120;
    if (typeof claims.exp === 'number' && claims.exp <= world.now) claims.exp = world.now + 20;
    if (random.chance(0.2)) {
      const write = random.pick(Object.values(pasteShapes));
      world.requestText = (wire) => write(wire, random);
    }
    const given = await buildCase(world, { form, answer: 'success', showAnswer: 'by-lot' }, random);
    if (given !== undefined)
      cases.push({
        name: `healthy ${at} | ${world.requestText === undefined ? form : 'own'} | ${profile}`,
        kind: 'healthy',
        group: profile,
        form,
        given,
        first: [],
        true: [],
      });
  }
  return cases;
}
