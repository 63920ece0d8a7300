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

  it('of nothing pasted nothing is denied', () => expect(whatRequestShows(undefined)).toEqual({}));
});
