import { describe, expect, it } from 'vitest';
import { fapiCase, legacyCase } from '../../testing/cases.ts';
import { errorAnswer } from '../../testing/test-guide.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import type { Case } from '../case/case.ts';
import type { GuideId } from './guide-ids.ts';
import { guides } from './registry.ts';
import { walk } from './walk.ts';
import { whatIsKnown } from './what-is-known.ts';
import { whatRequestShows } from './what-request-shows.ts';

/** All that a guide still asks of a case, where each answer is no. */
async function asked(guide: GuideId, given: Case): Promise<readonly string[]> {
  const { subject, diagnosis } = await analyse(given, testNow);
  const knowledge = whatIsKnown(subject, diagnosis.findings);
  const answers: Record<string, string> = {};
  for (;;) {
    const { open } = walk(guides[guide], answers, (code) => diagnosis.outcomes[code], knowledge);
    if (open === undefined) return Object.keys(answers);
    answers[open.questionId] = 'no';
  }
}

describe('what the request shows is not asked for', () => {
  it.each<readonly [string, GuideId, (given: { response: string }) => Promise<Case>, readonly string[]]>([
    ['a claim code', 'invalid-client', fapiCase, ['codeclaim']],
    ['a scope', 'invalid-request', fapiCase, ['scope', 'tls-cipher']],
    ['another grant', 'unsupported-grant-type', fapiCase, ['ciba', 'refresh']],
    ['PAR and DPoP, where there is neither', 'invalid-request', legacyCase, ['dpop', 'par', 'uri']],
    ['the key of a proof, where there is none', 'invalid-grant', legacyCase, ['dpop-key', 'mock-body']],
  ])('%s, in %s', async (_name, guide, make, questions) => {
    const left = await asked(guide, await make({ response: errorAnswer(400, 'invalid_request') }));
    expect(left.length).toBeGreaterThanOrEqual(guide === 'unsupported-grant-type' ? 0 : 1);
    for (const question of questions) expect(left).not.toContain(question);
  });

  it('and what it does not show, is', async () => {
    expect(await asked('unsupported-grant-type', {})).toEqual(expect.arrayContaining(['ciba', 'refresh']));
    expect(await asked('invalid-client', {})).toContain('codeclaim');
    expect(await asked('invalid-request', {})).toEqual(
      expect.arrayContaining(['dpop', 'scope', 'par', 'uri', 'tls-cipher']),
    );
  });

  it('but DPoP is, where the endpoint is that of FAPI 2.0 too, and nobody has said which it is', async () => {
    const url = 'https://stg-id.corppass.gov.sg/mga/sps/oauth/oauth20/token';
    const given = await legacyCase({ url, response: errorAnswer(400, 'invalid_request') });
    const { profile: _left, ...recognised } = given;
    const deniedOf = async (one: Case) => whatRequestShows((await analyse(one, testNow)).subject).fapi;
    expect(await deniedOf(recognised)).toBeUndefined();
    expect(await deniedOf({ ...given, profile: 'corppass-legacy' })).toContain('Corppass');
  });

  const [noDpop, noPar] = ['has no pushed requests and no DPoP', 'has no pushed requests'];
  const ofRequest = {
    'code-claim': 'the assertion has no claim code',
    'scope-sent': 'the request has no scope',
    'other-grant': 'the request has grant_type=authorization_code',
  };
  const named = (title: string) => ({ corppass: `it is ${title}`, mock: `it is ${title}` });
  const fetched = (title: string) => ({ 'set-kept': `${title} fetches the key set for each request` });
  const mockAnswer = 'HTTP/1.1 400 Bad Request\n\n{"error":"No auth request found in session"}';
  const claims = (text: string): string => `eyJhbGciOiJFUzI1NiJ9.${btoa(text).replaceAll('=', '')}.AA`;
  const oldSingpass = 'Singpass before FAPI 2.0';
  const oldCorppass = 'Corppass before FAPI 2.0';

  it.each<readonly [string, (healthy: Case) => Case, object]>([
    ['Singpass', (healthy) => healthy, { ...named('Singpass FAPI 2.0'), ...ofRequest }],
    [
      'Corppass',
      (healthy) => ({ ...healthy, profile: 'corppass-fapi' }),
      { mock: 'it is Corppass FAPI 2.0', ...ofRequest },
    ],
    [
      'Singpass as it was',
      (healthy) => ({ ...healthy, profile: 'singpass-legacy' }),
      {
        fapi: `${oldSingpass} ${noDpop}`,
        'client-accepted-by-par': `${oldSingpass} ${noPar}`,
        ...named(oldSingpass),
        ...ofRequest,
      },
    ],
    [
      'Corppass as it was',
      (healthy) => ({ ...healthy, profile: 'corppass-legacy' }),
      {
        fapi: `${oldCorppass} ${noDpop}`,
        'client-accepted-by-par': `${oldCorppass} ${noPar}`,
        mock: `it is ${oldCorppass}`,
        ...ofRequest,
      },
    ],
    [
      'the old address of Singpass, which FAPI does not have',
      () => ({ request: 'POST /token HTTP/1.1\nHost: id.singpass.gov.sg\n\nscope=openid' }),
      {
        fapi: `${oldSingpass} ${noDpop}`,
        'client-accepted-by-par': `${oldSingpass} ${noPar}`,
        ...named(oldSingpass),
      },
    ],
    [
      'MockPass',
      (healthy) => ({ ...healthy, profile: 'mockpass-fapi' }),
      { ...fetched('MockPass v3 (FAPI 2.0)'), ...ofRequest },
    ],
    ['any server', (healthy) => ({ ...healthy, profile: 'rfc7523' }), ofRequest],
    ['another grant', () => ({ request: 'grant_type=refresh_token&state=authorization_code' }), {}],
    [
      'a list of values',
      () => ({ request: 'grant_type=authorization_code' }),
      { 'other-grant': ofRequest['other-grant'] },
    ],
    ['a claim code', () => ({ client_assertion: claims('{"code":"a"}') }), {}],
    [
      'no claim code',
      () => ({ client_assertion: claims('{"iss":"a"}') }),
      { 'code-claim': ofRequest['code-claim'] },
    ],
    [
      'an answer of MockPass',
      (healthy) => ({ ...healthy, response: mockAnswer }),
      { corppass: 'it is Singpass FAPI 2.0', ...ofRequest },
    ],
  ])('and each is told by what shows it: %s', async (_name, change, wanted) => {
    const { subject } = await analyse(change(await fapiCase()), testNow);
    expect(whatRequestShows(subject)).toEqual(wanted);
  });

  it('of nothing pasted nothing is denied', () => expect(whatRequestShows(undefined)).toEqual({}));
});
