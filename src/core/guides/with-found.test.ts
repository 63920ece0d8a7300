import { describe, expect, it } from 'vitest';
import { fapiCase, legacyCase } from '../../testing/cases.ts';
import { errorAnswer } from '../../testing/test-guide.ts';
import { testNow } from '../../testing/times.ts';
import { makeAssertion } from '../../testing/tokens.ts';
import { analyse } from '../analyse.ts';
import type { Case } from '../case/case.ts';
import { conclusionWords } from './conclude.ts';
import { mapOf } from './map/map-of.ts';
import { guides } from './registry.ts';
import { type Answers, walk } from './walk.ts';
import { whatIsKnown } from './what-is-known.ts';
import { withFound } from './with-found.ts';

async function walkOf(given: Case, answers: Answers = {}) {
  const { subject, diagnosis } = await analyse(given, testNow);
  const { error, findings, outcomes } = diagnosis;
  const guide = withFound(guides[error?.guide ?? 'unrecognised-response'], findings);
  const known = whatIsKnown(subject, findings);
  const walked = walk(guide, answers, (code) => outcomes[code], known);
  return { walked, diagnosis, map: mapOf(guide, answers, (code) => outcomes[code], known) };
}

const clientRefused = errorAnswer(400, 'invalid_client');
const url = 'https://stg-id.singpass.gov.sg/fapi/token';

const cases: Readonly<Record<string, readonly [() => Promise<Case>, string]>> = {
  'quotation marks round the assertion': [
    async () =>
      fapiCase({
        parameters: { client_assertion: `"${await makeAssertion()}"` },
        authorization_request: undefined,
        response: clientRefused,
      }),
    'quotes-in-value',
  ],
  'a variable in single quotes in its place': [
    async () => ({
      request: `curl ${url} -d grant_type=authorization_code --data-urlencode 'client_assertion=$JWT'`,
      response: clientRefused,
    }),
    'shell-single-quote-var',
  ],
  'the assertion under another name': [
    async () =>
      fapiCase({
        parameters: { client_assertion: undefined, assertion: await makeAssertion() },
        response: clientRefused,
      }),
    'param-name-wrong',
  ],
  'no encryption key in the set': [
    async () => {
      const { jwks = '' } = await fapiCase();
      const keys = JSON.parse(jwks).keys.filter(({ use }: { use: string }) => use === 'sig');
      return fapiCase({
        jwks: JSON.stringify({ keys }),
        authorization_request: undefined,
        response: clientRefused,
      });
    },
    'jwks-no-enc',
  ],
  'the answer unsupported_grant_type to a path that is none': [
    () =>
      legacyCase({
        url: 'https://stg-id.singpass.gov.sg/tokens',
        response: errorAnswer(400, 'unsupported_grant_type'),
      }),
    'wrong-path',
  ],
};

describe('a guide ends at what the verdict puts first, whether or not it asks for it', () => {
  it.each(Object.entries(cases))('%s', async (_name, [given, code]) => {
    const { walked, diagnosis } = await walkOf(await given());
    expect(diagnosis.findings[0]?.code).toBe(code);
    expect(walked.open?.ask).toBeUndefined();
    expect(walked.conclusion?.cause).toBe(code);
    expect(walked.steps.at(-1)).toMatchObject({ answer: 'yes', by: 'evidence', code });
    expect(walked.conclusion && conclusionWords(walked.conclusion).steps.length).toBeGreaterThan(0);
  });

  it('of several that are sure it takes the first of the verdict, also where another is asked before', async () => {
    const unquoted = {
      request: `curl -X POST ${url}?grant_type=authorization_code&code=abc&client_assertion=x`,
      response: errorAnswer(400, 'invalid_request'),
    };
    const { walked, diagnosis } = await walkOf(unquoted);
    expect(diagnosis.findings[0]?.code).toBe('shell-unquoted-amp');
    expect([walked.nodeId, walked.conclusion?.cause]).toEqual(['c-shell', 'shell-unquoted-amp']);
  });
});

describe('what a guide does not ask for', () => {
  const beside = cases['the answer unsupported_grant_type to a path that is none']?.[0] ?? fapiCase;

  it('can be denied, and the guide goes on as ever', async () => {
    const { walked } = await walkOf(await beside(), { 'found-beside': 'no' });
    expect(walked.steps[0]).toMatchObject({ by: 'person', overridden: 'Yes' });
    expect(walked.path).toContain(guides['unsupported-grant-type'].start);
  });

  it('stands on the map', async () => {
    const { map } = await walkOf(await beside());
    expect(map.stages[0]).toMatchObject({
      id: 'found-beside',
      state: 'passed',
      title: 'What the checks found',
    });
  });

  it('is no hint, no fault that the answer contradicts, and nothing where the guide asks for it or is about it', async () => {
    const { diagnosis } = await walkOf(await beside());
    const guide = guides['unsupported-grant-type'];
    const [first] = diagnosis.findings;
    if (first === undefined) throw new Error('nothing was found');
    expect(withFound(guide, [first])).not.toBe(guide);
    for (const finding of [
      { ...first, certainty: 'hint' },
      { ...first, severity: 'warning' },
      { ...first, explains: false },
      { ...first, explains: undefined },
      { ...first, code: 'grant-type-wrong' },
    ] as const)
      expect(withFound(guide, [finding])).toBe(guide);
    expect(withFound(guide)).toBe(guide);
    const limited = guides['rate-limited'];
    expect(withFound(limited, [{ ...first, code: 'rate-limited' }])).toBe(limited);
  });
});
