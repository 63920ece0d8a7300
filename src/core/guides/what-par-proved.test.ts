import { describe, expect, it } from 'vitest';
import { fapiCase, parRequest } from '../../testing/cases.ts';
import { pushedAnswer } from '../../testing/logins.ts';
import { alteredAssertion, toDer } from '../../testing/signatures.ts';
import { errorAnswer } from '../../testing/test-guide.ts';
import { testNow } from '../../testing/times.ts';
import { makeAssertion } from '../../testing/tokens.ts';
import { analyse } from '../analyse.ts';
import type { Case } from '../case/case.ts';
import { invalidClientGuide } from './invalid-client.ts';
import { invalidClientClaimsGuide } from './invalid-client-claims.ts';
import { invalidClientSignatureGuide } from './invalid-client-signature.ts';
import { type Walk, walk } from './walk.ts';
import { whatParProved } from './what-par-proved.ts';

const pushedTimes = { iat: testNow - 30, exp: testNow + 90 };
const accepted = { par_response: pushedAnswer(), response: errorAnswer(400, 'invalid_client') };

async function walked(given: Case, guide = invalidClientGuide): Promise<Walk> {
  const { subject, diagnosis } = await analyse(given, testNow);
  return walk(guide, {}, (code) => diagnosis.outcomes[code], whatParProved(subject));
}
const stepOf = ({ steps }: Walk, id: string) => steps.find(({ questionId }) => questionId === id);

/** An aud and a kid that look wrong, and were so at PAR too. */
async function oddAlike(): Promise<Case> {
  const odd = {
    claims: { aud: 'https://stg-id.singpass.gov.sg/fapi/token' },
    header: { kid: 'other' },
  };
  const client_assertion = await makeAssertion({
    ...odd,
    claims: { ...odd.claims, ...pushedTimes, jti: 'f3a5-first' },
  });
  return fapiCase({
    assertion: odd,
    authorization_request: await parRequest({ client_assertion }),
    ...accepted,
  });
}

describe('a guide knows what PAR proved', () => {
  it('and answers by itself that PAR succeeded with the same client', async () => {
    const there = await walked(await fapiCase(accepted));
    expect(stepOf(there, 'par-ok')).toMatchObject({
      answer: 'yes',
      by: 'evidence',
      because: expect.stringMatching(/^PAR accepted the same key, .* 25 seconds before: it answered/),
    });
    expect(there.path).toContain('after-par');
  });

  it('and rules out what was the same, for that reason', async () => {
    const given = await oddAlike();
    expect(stepOf(await walked(given, invalidClientClaimsGuide), 'aud')).toMatchObject({
      answer: 'no',
      because: 'PAR accepted the same aud 25 seconds before',
    });
    expect(stepOf(await walked(given, invalidClientSignatureGuide), 'kid')).toMatchObject({
      answer: 'no',
      because: 'PAR accepted the same kid 25 seconds before',
    });
  });

  it('and still names first what is proven of the token request alone', async () => {
    const client_assertion = await alteredAssertion({ form: toDer });
    const there = await walked(await fapiCase({ parameters: { client_assertion }, ...accepted }));
    expect(there.steps.at(-1)).toMatchObject({ code: 'sig-der' });
  });

  it('and goes on to a fault of the claims that is new', async () => {
    const there = await walked(
      await fapiCase({ assertion: { claims: { exp: testNow + 3600 } }, ...accepted }),
    );
    expect(there.steps.at(-1)).toMatchObject({ code: 'exp-too-far' });
  });

  it('and asks with a hint where no key set tells whether one key signed both', async () => {
    const there = await walked(await fapiCase({ jwks: undefined, ...accepted }));
    expect(there.open).toMatchObject({
      questionId: 'par-ok',
      suggestion: expect.stringMatching(
        /^PAR accepted the same kid, alg, iss, sub and aud 25 seconds before/,
      ),
    });
  });

  it('and asks with a hint where only the code speaks for it', async () => {
    const there = await walked(await fapiCase({ response: accepted.response }));
    expect(there.open).toMatchObject({
      questionId: 'par-ok',
      suggestion: expect.stringMatching(/Paste the answer of PAR to be sure/),
    });
  });

  it('and asks where nothing shows it', async () => {
    const there = await walked(
      await fapiCase({ authorization_request: undefined, response: accepted.response }),
    );
    expect(there.open?.questionId).toBe('par-ok');
    expect(whatParProved(undefined)).toEqual({});
  });

  it('and lets the person say otherwise', async () => {
    const { subject, diagnosis } = await analyse(await fapiCase(accepted), testNow);
    const there = walk(
      invalidClientGuide,
      { 'par-ok': 'no' },
      (code) => diagnosis.outcomes[code],
      whatParProved(subject),
    );
    expect(stepOf(there, 'par-ok')).toMatchObject({ by: 'person', overridden: 'Yes' });
    expect(there.path).not.toContain('after-par');
  });
});
