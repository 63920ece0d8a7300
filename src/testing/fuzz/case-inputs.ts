import fc from 'fast-check';
import { type Case, caseTexts } from '../../core/case/case.ts';
import { profiles } from '../../core/profiles/registry.ts';
import type { Corpus } from './corpus.ts';
import { applyEdit, type Edit, edits, textsLike } from './mutations.ts';

/** A moment far from those of the cases, so that nothing can depend unseen on the clock handed in. */
export const fuzzClock = 1_900_000_000;

/** A case alone: the corpus is not part of a fixture. */
export interface CaseInput {
  readonly given: Case;
}

/** Real cases of which up to three fields are changed, exchanged or filled with something else, and the profile told or not. */
export function changedCases(corpus: Corpus): fc.Arbitrary<CaseInput> {
  const cases = [...corpus.healthy, ...corpus.faulty];
  const field = fc.constantFrom(...caseTexts);
  const change: fc.Arbitrary<(given: Case) => Case> = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(field, edits).map(
        ([name, list]) =>
          (given: Case) =>
            edited(given, name, list),
      ),
    },
    {
      weight: 2,
      arbitrary: fc
        .oneof(...caseTexts.map((name) => textsLike(corpus.texts[name]).map((text) => [name, text] as const)))
        .map(([name, text]) => (given: Case) => ({ ...given, [name]: text })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(field, field).map(([to, from]) => (given: Case) => ({
        ...given,
        [to]: given[from],
      })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(undefined, ...profiles.map(({ id }) => id))
        .map((profile) => (given: Case) => ({ ...given, profile })),
    },
    {
      weight: 1,
      arbitrary: fc
        .oneof(fc.constant(undefined), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
        .map((now) => (given: Case) => ({ ...given, now })),
    },
  );
  return fc
    .tuple(fc.nat({ max: cases.length - 1 }), fc.array(change, { maxLength: 3 }))
    .map(([at, changes]) => ({
      given: plain(changes.reduce((given, alter) => alter(given), cases[at] ?? {})),
    }));
}

/** The field itself, or the request where the case has no such field. */
function edited(given: Case, name: (typeof caseTexts)[number], list: readonly Edit[]): Case {
  const place = given[name] === undefined ? 'request' : name;
  const text = given[place];
  return text === undefined ? given : { ...given, [place]: list.reduce(applyEdit, text) };
}

/** As a case file would hold it: without members that are `undefined`. */
function plain(given: Case): Case {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Case;
}
