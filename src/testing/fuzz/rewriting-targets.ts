import fc from 'fast-check';
import { analyse } from '../../core/analyse.ts';
import type { Case } from '../../core/case/case.ts';
import type { Diagnosis } from '../../core/diagnosis.ts';
import { fuzzClock } from './case-inputs.ts';
import type { Corpus } from './corpus.ts';
import { type Rewriting, requestStyles, rewriteJson, rewriteRequest, rewriteResponse } from './rewriting.ts';
import { defineTarget, type FuzzTarget, Violation } from './target.ts';

interface RewrittenCase {
  readonly given: Case;
  readonly rewritten: Case;
}

const blanks = fc.constantFrom('', '', '\n', '\n\n', '\r\n', '  ', '\t');
const rewritings: fc.Arbitrary<Rewriting> = fc.record({
  style: fc.constantFrom(...requestStyles),
  order: fc.nat(),
  letters: fc.constantFrom('as-is', 'lower', 'upper'),
  indent: fc.constantFrom(0, 1, 2, 4, 8),
  reversedMembers: fc.boolean(),
  reversedKeys: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  before: blanks,
  after: blanks,
});

/** All of a healthy case written otherwise. */
function rewriteAll(given: Case, rewriting: Rewriting): Case {
  const { request, jwks, authorization_request: pushed, response } = given;
  const around = (text: string): string => rewriting.before + text + rewriting.after;
  const written = request && rewriteRequest(request, rewriting);
  // Without kid the first key that fits is taken: their order says something.
  const json = { ...rewriting, reversedKeys: rewriting.reversedKeys && namesItsKey(given) };
  return {
    ...given,
    ...(written ? { request: written } : {}),
    ...(pushed && rewriteRequest(pushed, rewriting)
      ? { authorization_request: rewriteRequest(pushed, rewriting) }
      : {}),
    ...(jwks ? { jwks: around(rewriteJson(jwks, json)) } : {}),
    ...(response ? { response: rewriteResponse(response, rewriting) } : {}),
  };
}

function namesItsKey({ request = '', client_assertion: assertion = '', parameters }: Case): boolean {
  const token =
    /eyJ[\w-]+/.exec(
      assertion || (parameters?.client_assertion ?? request.replace(/DPoP[^\n]*/i, '')),
    )?.[0] ?? '';
  return Buffer.from(token, 'base64url').toString().includes('"kid"');
}

/** Only blanks, and only where they mean nothing whatever else is wrong. */
function rewriteBlanks(given: Case, rewriting: Rewriting): Case {
  const { jwks, callback, certificates } = given;
  // A byte order mark is one at the very beginning only.
  const around = (text: string): string =>
    (text.startsWith('\ufeff') ? '' : rewriting.before) + text + rewriting.after;
  const json = { ...rewriting, reversedKeys: false, reversedMembers: false };
  return {
    ...given,
    ...(jwks ? { jwks: around(rewriteJson(jwks, json)) } : {}),
    ...(callback ? { callback: around(callback) } : {}),
    ...(certificates ? { certificates: around(certificates) } : {}),
  };
}

const summaryOf = ({ findings, predicted }: Diagnosis): string =>
  JSON.stringify([
    findings.map(({ code, certainty, severity }) => [code, certainty, severity]),
    predicted?.error,
  ]);

async function expectSameDiagnosis({ given, rewritten }: RewrittenCase): Promise<void> {
  const [before, after] = [await analyse(given, fuzzClock), await analyse(rewritten, fuzzClock)];
  const [one, other] = [summaryOf(before.diagnosis), summaryOf(after.diagnosis)];
  if (one !== other) throw new Violation(`the same written otherwise: ${one} became ${other}`);
}

function rewrittenCases(
  cases: readonly Case[],
  rewrite: (given: Case, rewriting: Rewriting) => Case,
): fc.Arbitrary<RewrittenCase> {
  return fc.tuple(fc.nat({ max: cases.length - 1 }), rewritings).map(([at, rewriting]) => {
    const given = cases[at] ?? {};
    return { given, rewritten: rewrite(given, rewriting) };
  });
}

/** What means the same is judged the same: healthy stays healthy, a fault stays that fault. */
export function rewritingTargets({ healthy, faulty }: Corpus): readonly FuzzTarget[] {
  return [
    defineTarget<RewrittenCase>({
      name: 'healthy, written otherwise',
      covers: [],
      weight: 3,
      inputs: rewrittenCases(healthy, rewriteAll),
      check: expectSameDiagnosis,
    }),
    defineTarget<RewrittenCase>({
      name: 'faulty, with other blanks',
      covers: [],
      weight: 2,
      inputs: rewrittenCases(faulty, rewriteBlanks),
      check: expectSameDiagnosis,
    }),
  ];
}
