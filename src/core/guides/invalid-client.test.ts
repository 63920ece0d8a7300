import { describe, expect, it } from 'vitest';
import { fapiCase, legacyCase } from '../../testing/cases.ts';
import { errorAnswer, testGuide } from '../../testing/test-guide.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import { invalidClientGuide } from './invalid-client.ts';
import { walk } from './walk.ts';

const response = errorAnswer(401, 'invalid_client');

testGuide(invalidClientGuide, {
  byHand: {
    'the family of the signature': [{ kid: 'yes' }, 'c-kid'],
    'the family of the claims': [{ expired: 'yes' }, 'c-expired'],
    'the family of the client': [{ clientid: 'yes' }, 'c-clientid'],
    'another authentication as well': [{ mechanism: 'yes' }, 'c-mechanism'],
    'the app is not active': [{ active: 'yes' }, 'c-active'],
    'the key set was changed': [{ rotated: 'yes' }, 'c-rotated'],
    'another key set is registered': [{ registered: 'yes' }, 'c-registered'],
    'an instance has another key': [{ instances: 'yes' }, 'c-instances'],
    'the key set cannot be fetched': [{ fetch: 'yes' }, 'c-fetch'],
    'no encryption key': [{ 'enc-key': 'yes' }, 'c-enc-key'],
    'the assertion is missing': [{ missing: 'yes' }, 'c-missing'],
    'its parameter has another name': [{ names: 'yes' }, 'c-names'],
    'a placeholder in it': [{ values: 'yes' }, 'c-values'],
    'a variable of the shell in its place': [{ shell: 'yes' }, 'c-shell'],
    'it worked until lately': [{ stricter: 'yes' }, 'c-stricter'],
    'PAR went well, and its assertion was sent again': [{ 'par-ok': 'yes', 'par-again': 'yes' }, 'c-jti'],
    'PAR went well, and the login took long': [{ 'par-ok': 'yes', 'par-late': 'yes' }, 'c-expired'],
    'PAR went well elsewhere': [{ 'par-ok': 'yes', 'par-place': 'yes' }, 'c-env'],
    'PAR went well, and the keys changed in between': [
      { 'par-ok': 'yes', 'par-rotated': 'yes' },
      'c-rotated',
    ],
    'PAR went well, and another instance goes on': [
      { 'par-ok': 'yes', 'par-instance': 'yes' },
      'c-instances',
    ],
    'PAR went well, and nothing differs': [{ 'par-ok': 'yes', sometimes: 'no' }, 'end'],
    'only sometimes: zeros': [{ sometimes: 'yes', 'now-zeros': 'yes' }, 'c-now-zeros'],
    'only sometimes: the clock': [{ sometimes: 'yes', 'now-clock': 'yes' }, 'c-now-clock'],
    'only sometimes, and nothing differs': [{ sometimes: 'yes' }, 'end'],
    'nothing of all this': [{ sometimes: 'no' }, 'end'],
  },
  byEvidence: {
    'an unknown kid': [
      () => fapiCase({ assertion: { header: { kid: 'key-of-last-year' } }, response }),
      'kid-unknown',
      'c-kid',
    ],
    'expired, although no key set is there to clear the signature': [
      () =>
        fapiCase({
          assertion: { claims: { iat: testNow - 280, exp: testNow - 170 } },
          jwks: undefined,
          response,
        }),
      'exp-past',
      'c-expired',
    ],
    'another client_id in the form': [
      () => legacyCase({ parameters: { client_id: 'asC7y1wuFmqwCXys6S5EnaILNcy4yJDx' }, response }),
      'client-id-mismatch',
      'c-issub',
    ],
    'a client_id of another app': [
      () => legacyCase({ expected: { client_id: 'asC7y1wuFmqwCXys6S5EnaILNcy4yJDx' }, response }),
      'client-id-unknown',
      'c-clientid',
    ],
    'Basic as well': [
      () => fapiCase({ headers: ['Authorization: Basic aWQ6'], response }),
      'basic-header-plus-assertion',
      'c-mechanism',
    ],
    'no intermediate certificate at the key set': [
      () =>
        fapiCase({
          certificates: 'Verify return code: 21 (unable to verify the first certificate)',
          jwks: undefined,
          response,
        }),
      'jwks-tls-chain',
      'c-fetch',
    ],
  },
});

describe('what the guide invalid-client asks', () => {
  it('is first what is frequent', () => {
    const asked = ['par-ok', 'expired', 'aud', 'clock', 'env'];
    for (const [at, id] of asked.entries()) {
      const denied = Object.fromEntries(asked.slice(0, at).map((before) => [before, 'no']));
      expect(walk(invalidClientGuide, denied, () => undefined).open?.questionId).toBe(id);
    }
  });

  it('is nothing that the assertion shows without the key set', async () => {
    const { diagnosis } = await analyse(
      await fapiCase({ jwks: undefined, authorization_request: undefined, response }),
      testNow,
    );
    const { steps } = walk(invalidClientGuide, { 'par-ok': 'no' }, (code) => diagnosis.outcomes[code]);
    const closed = steps.filter(({ by }) => by === 'evidence').map(({ questionId }) => questionId);
    expect(closed).toEqual(
      expect.arrayContaining(['expired', 'aud', 'clock', 'lifetime', 'issub', 'absent', 'types', 'typ']),
    );
    const later = walk(
      invalidClientGuide,
      { 'par-ok': 'no', jti: 'no', codeclaim: 'no' },
      (code) => diagnosis.outcomes[code],
    );
    expect(later.open?.questionId).toBe('kid');
    expect(later.steps.filter(({ by }) => by === 'evidence').map(({ questionId }) => questionId)).toEqual(
      expect.arrayContaining(['alg', 'malformed', 'header']),
    );
  });
});
