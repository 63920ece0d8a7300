import { type FaultGroup, faults } from '../core/catalogue/faults.ts';
import { buildCase } from './build-case.ts';
import type { EvaluatedCase } from './evaluated.ts';
import type { FaultMaker } from './fault-maker.ts';
import { type FormId, formIds } from './forms.ts';
import { Random } from './random.ts';
import { alikeProfiles, mainProfiles, type WorldProfile } from './servers.ts';
import { makeWorld } from './world.ts';

/** Seeds of the parts of a run must differ, whatever the seed of the run. */
export function seedOf(seed: number, name: string): number {
  let hash = seed ^ 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

/** Cases of one maker: each in `forms` different paste forms (fewer where fewer can show it), `rounds` times. */
export async function makeSingles(
  maker: FaultMaker,
  seed: number,
  { forms, rounds }: { readonly forms: number; readonly rounds: number },
): Promise<readonly EvaluatedCase[]> {
  const cases: EvaluatedCase[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const random = new Random(seedOf(seed, `${maker.code} ${maker.how} ${round}`));
    const order = random.shuffle(maker.forms ?? formIds);
    let made = 0;
    for (const form of order) {
      if (made >= forms) break;
      const one = await makeSingle(maker, form, random.fork(), round);
      if (one === undefined) continue;
      cases.push(one);
      made += 1;
    }
  }
  return cases;
}

/** Groups whose faults are the same faults at a provider with the same rules; the others speak of hosts, paths and answers. */
const alikeGroups: readonly FaultGroup[] = ['C', 'D', 'F', 'H', 'I'];

/** Of these, what no rule of any provider has a part in: how a token is built and signed. */
const anywhereGroups: readonly FaultGroup[] = ['C', 'F'];

/** The profiles at which a maker makes its fault. */
function profilesOf({ profiles = mainProfiles, code, alike = true }: FaultMaker): readonly WorldProfile[] {
  return alike && alikeGroups.includes(faults[code].group)
    ? profiles.flatMap((id) => alikeProfiles(id, anywhereGroups.includes(faults[code].group)))
    : profiles;
}

async function makeSingle(
  maker: FaultMaker,
  form: FormId,
  random: Random,
  round: number,
): Promise<EvaluatedCase | undefined> {
  const profile = random.pick(profilesOf(maker));
  const world = await makeWorld(random, profile);
  await maker.apply(world, random);
  const { needs, without, needsRegistration, noRequest, answer, needsAnswer } = maker;
  const given = await buildCase(
    world,
    {
      form,
      needs,
      without,
      needsRegistration,
      noRequest,
      answer,
      showAnswer: needsAnswer === true ? 'always' : 'by-lot',
    },
    random,
  );
  if (given === undefined) return undefined;
  return {
    name: `${maker.code} | ${maker.how} | ${form} | ${profile} | ${round}`,
    kind: 'single',
    group: faults[maker.code].group,
    form: world.requestText === undefined && noRequest !== true ? form : 'own',
    given,
    first: [maker.code, ...(maker.also ?? [])],
    true: [maker.code, ...(maker.also ?? []), ...(maker.beside ?? [])],
  };
}
