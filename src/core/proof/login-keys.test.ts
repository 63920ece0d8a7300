import { describe, expect, it } from 'vitest';
import { type CaseChanges, fapiCase, parRequest, toHttpRequest } from '../../testing/cases.ts';
import { dpopKey, signingKey } from '../../testing/keys.ts';
import { testNow } from '../../testing/times.ts';
import { makeDpopProof } from '../../testing/tokens.ts';
import { analyse } from '../analyse.ts';
import { buildSubject } from '../case/build-subject.ts';
import { loginKeys } from './login-keys.ts';

const keysOf = async (changes: CaseChanges) =>
  loginKeys((await analyse(await fapiCase(changes), testNow)).subject);
const proof = {
  id: 'proof',
  name: expect.stringContaining('This proof'),
  same: undefined,
  wanted: 'same',
} as const;

describe('the keys of a login', () => {
  it('are one key from PAR on', async () => {
    const { thumbprint } = await dpopKey();
    expect(await keysOf({})).toEqual([
      { ...proof, thumbprint },
      { id: 'par', name: expect.stringContaining('pushed'), thumbprint, same: true, wanted: 'same' },
    ]);
  });

  it('show a key that changed, dpop_jkt, and the key of the request before', async () => {
    const [{ thumbprint }, other] = [await dpopKey(), await dpopKey('dpop-2')];
    const authorization_request = await parRequest({ dpop_jkt: thumbprint });
    const dpop = await makeDpopProof({ key: other });
    const before = await makeDpopProof({ key: await dpopKey() });
    const previous_request = toHttpRequest('https://as.example/t', { code: 'x' }, [`DPoP: ${before}`]);
    const changed = { thumbprint, same: false, wanted: 'same' };
    expect(await keysOf({ dpop, authorization_request, previous_request })).toEqual([
      { ...proof, thumbprint: other.thumbprint },
      { id: 'par', name: expect.stringContaining('pushed'), ...changed },
      { id: 'jkt', name: expect.stringContaining('dpop_jkt'), ...changed },
      { id: 'previous', name: expect.stringContaining('before'), ...changed },
    ]);
  });

  it('show the client’s own key where it signed the proof', async () => {
    const key = await signingKey();
    const { kty, crv, x, y } = key.publicJwk;
    const dpop = await makeDpopProof({ key, header: { jwk: { kty, crv, x, y } } });
    const clientKeyOf = async (changes: CaseChanges) =>
      (await keysOf({ dpop, ...changes })).find(({ id }) => id === 'client:keys[0]');
    expect(await clientKeyOf({})).toEqual({
      id: 'client:keys[0]',
      name: 'keys[0] of the client (sig-1)',
      thumbprint: key.thumbprint,
      same: true,
      wanted: 'other',
    });
    const jwks = JSON.stringify({ keys: [{ kty, crv, x, y }] });
    expect((await clientKeyOf({ jwks }))?.name).toBe('keys[0] of the client');
  });

  it('are not compared where there is no proof, and not known where nothing was verified', () => {
    const subject = buildSubject({ authorization_request: 'https://as.example/a?client_id=c&dpop_jkt=x' }, 0);
    const declared = [
      {
        id: 'jkt',
        name: expect.stringContaining('dpop_jkt'),
        thumbprint: 'x',
        same: undefined,
        wanted: 'same',
      },
    ];
    expect(loginKeys(subject)).toEqual(declared);
    expect(loginKeys(buildSubject({}, 0))).toEqual([]);
  });
});
