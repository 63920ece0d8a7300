import { describe, expect, it } from 'vitest';
import { type CaseChanges, fapiCase, parRequest } from '../../testing/cases.ts';
import { dpopKey, signingKey } from '../../testing/keys.ts';
import { testNow } from '../../testing/times.ts';
import { makeDpopProof } from '../../testing/tokens.ts';
import { analyse } from '../analyse.ts';
import { faultsOfGroups } from '../catalogue/fault-families.ts';
import { loginKeys } from './login-keys.ts';
import { proofRules } from './proof-rules.ts';
import { proofVerdicts } from './proof-verdicts.ts';

const verdicts = async (changes: CaseChanges = {}) => {
  const { subject, diagnosis } = await analyse(await fapiCase(changes), testNow);
  const all = proofVerdicts(subject, diagnosis);
  const judgement = (id: string) => all.find((verdict) => verdict.id === id)?.judgement;
  return { all, judgement };
};

describe('the rules of the workbench', () => {
  it('leave out no check of the proof', () => {
    const listed = new Set(proofRules.flatMap(({ codes }) => codes));
    const others = ['dpop-sent-to-legacy'];
    const ofProof = faultsOfGroups('I').filter((code) => code.startsWith('dpop-') && !others.includes(code));
    expect(ofProof.filter((code) => !listed.has(code))).toEqual([]);
  });

  it('are all kept, aside or open for a healthy proof', async () => {
    const { all, judgement } = await verdicts();
    expect(all.filter(({ judgement: { state } }) => state === 'broken')).toEqual([]);
    expect(all.find(({ id }) => id === 'typ')).toMatchObject({
      value: '"dpop+jwt"',
      judgement: { state: 'kept' },
    });
    expect(judgement('nonce')?.state).toBe('open');
  });

  it('name what is broken as the diagnosis does', async () => {
    const { judgement } = await verdicts({ proof: { claims: { htm: 'post' } } });
    expect(judgement('htm')).toMatchObject({
      state: 'broken',
      severity: 'error',
      certainty: 'proof',
      evidence: { found: '"post"', expected: 'POST' },
    });
  });

  it('call a query in htu a risk, and a mere spelling kept with a note', async () => {
    const htu = 'https://stg-id.singpass.gov.sg/fapi/token';
    const query = await verdicts({ proof: { claims: { htu: `${htu}?a` } } });
    expect(query.judgement('htu')).toMatchObject({ state: 'broken', severity: 'warning' });
    const spelling = await verdicts({ proof: { claims: { htu: htu.replace('stg-id', 'STG-ID') } } });
    expect(spelling.judgement('htu')).toMatchObject({
      state: 'kept',
      note: expect.stringContaining('case of scheme or host'),
    });
  });
});

describe('the keys of a login', () => {
  const keysOf = async (changes: CaseChanges) => {
    const { subject } = await analyse(await fapiCase(changes), testNow);
    return loginKeys(subject).map(({ id, same }) => [id, same]);
  };

  it('are one key from PAR on', async () => {
    expect(await keysOf({})).toEqual([
      ['proof', undefined],
      ['par', true],
    ]);
  });

  it('show a key that changed, and dpop_jkt', async () => {
    const authorization_request = await parRequest({ dpop_jkt: (await dpopKey()).thumbprint });
    const dpop = await makeDpopProof({ key: await dpopKey('dpop-2') });
    expect(await keysOf({ dpop, authorization_request })).toEqual([
      ['proof', undefined],
      ['par', false],
      ['jkt', false],
    ]);
  });

  it('show the client’s own key where it signed the proof', async () => {
    const key = await signingKey();
    const { kty, crv, x, y } = key.publicJwk;
    const dpop = await makeDpopProof({ key, header: { jwk: { kty, crv, x, y } } });
    expect(await keysOf({ dpop })).toContainEqual(['client:keys[0]', true]);
  });
});
