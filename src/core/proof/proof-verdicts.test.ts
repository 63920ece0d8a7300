import { describe, expect, it } from 'vitest';
import { type CaseChanges, fapiCase } from '../../testing/cases.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import { faultsOfGroups } from '../catalogue/fault-families.ts';
import type { Diagnosis } from '../diagnosis.ts';
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
      evidence: { found: 'post', expected: 'POST' },
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

describe('a rule by what its checks say', () => {
  const judged = async (outcomes: Diagnosis['outcomes'], changes: CaseChanges = {}) => {
    const { subject, diagnosis } = await analyse(await fapiCase(changes), testNow);
    const all = proofVerdicts(subject, { ...diagnosis, outcomes });
    return (id: string) => all.find((verdict) => verdict.id === id)?.judgement;
  };
  const passed = { kind: 'passed' } as const;
  const aside = { kind: 'not-applicable', because: 'of a reason' } as const;
  const open = { kind: 'cannot-tell', needs: ['dpop'], because: 'it is cut' } as const;

  it('is set aside where no check looks at it, or none applies', async () => {
    expect((await judged({}))('typ')).toEqual({ state: 'aside', because: 'no check looks at it' });
    expect((await judged({ 'dpop-typ': aside }))('typ')).toEqual({ state: 'aside', because: 'of a reason' });
  });

  it('is open where a check lacks something, though another does not apply', async () => {
    const judgement = await judged({ 'dpop-ath': aside, 'dpop-ath-at-token': open });
    expect(judgement('ath')).toEqual({ state: 'open', needs: ['dpop'], because: 'it is cut' });
  });

  it('is kept where one check passed, though another lacks something', async () => {
    const judgement = await judged({ 'dpop-ath': open, 'dpop-ath-at-token': passed });
    expect(judgement('ath')).toEqual({ state: 'kept', note: undefined });
  });

  it('is broken in the words of the finding, else of the check', async () => {
    const evidence = [{ source: 'dpop', found: 'x' }] as const;
    const finding = { certainty: 'hint', evidence } as const;
    const of = async (more: object) =>
      (await judged({ 'dpop-typ': { kind: 'found', finding: { ...finding, ...more } } }))('typ');
    expect(await of({ severity: 'note', title: 'Its own words' })).toEqual({
      state: 'broken',
      code: 'dpop-typ',
      severity: 'note',
      certainty: 'hint',
      title: 'Its own words',
      evidence: evidence[0],
    });
    expect(await of({})).toMatchObject({ severity: 'error', title: expect.stringContaining('typ') });
  });

  it('has a note on the spelling of htu alone, and only where htu is spelt otherwise', async () => {
    const url = 'https://stg-id.singpass.gov.sg/fapi/token';
    const outcomes = { 'dpop-htu-endpoint': passed, 'dpop-typ': passed } as const;
    const noteOf = async (id: string, htu: string) => {
      const judgement = (await judged(outcomes, { proof: { claims: { htu } } }))(id);
      return judgement?.state === 'kept' ? judgement.note : undefined;
    };
    const otherwise = 'HTTPS://stg-id.singpass.gov.sg:443/fapi/token';
    expect(await noteOf('htu', otherwise)).toContain('(case of scheme or host, default port)');
    expect(await noteOf('typ', otherwise)).toBeUndefined();
    expect(await noteOf('htu', url)).toBeUndefined();
    expect(await noteOf('htu', `${url}/x`)).toBeUndefined();
  });

  it('shows the value that it is about, of the header or of the claims', async () => {
    const { subject, diagnosis } = await analyse(await fapiCase(), testNow);
    const shown = Object.fromEntries(proofVerdicts(subject, diagnosis).map(({ id, value }) => [id, value]));
    expect(shown).toMatchObject({ alg: '"ES256"', htm: '"POST"', iat: String(testNow - 5) });
    expect([shown.signature, shown.ath]).toEqual([undefined, undefined]);
  });
});
