import { describe, expect, it } from 'vitest';
import { type CaseChanges, fapiCase, legacyCase } from '../../testing/cases.ts';
import { testNow } from '../../testing/times.ts';
import { buildSubject } from '../case/build-subject.ts';
import { classifyEndpoint, placeOf } from './endpoint.ts';
import { findMixture } from './mixture.ts';

const production = 'https://id.singpass.gov.sg';
const staging = 'https://stg-id.singpass.gov.sg';
const open = { profile: undefined, environment: undefined } as const;

async function mixture(make: typeof fapiCase, changes: CaseChanges): Promise<string | undefined> {
  const found = findMixture(buildSubject(await make(changes), testNow));
  return found && `${found.over} ${found.odd}${found.certain ? ' certain' : ''}`;
}

describe('findMixture', () => {
  it.each<[string, typeof fapiCase, CaseChanges, string | undefined]>([
    ['a healthy case', fapiCase, {}, undefined],
    ['a healthy case of the old profile', legacyCase, {}, undefined],
    [
      'the wrong aud alone',
      fapiCase,
      { ...open, assertion: { claims: { aud: `${production}/fapi` } } },
      undefined,
    ],
    [
      'the wrong endpoint',
      fapiCase,
      { ...open, url: `${production}/fapi/token` },
      'environment endpoint certain',
    ],
    [
      'the wrong endpoint, with a proof made for the address that is called',
      fapiCase,
      {
        ...open,
        url: `${production}/fapi/token`,
        proof: { claims: { htu: `${production}/fapi/token` } },
      },
      'environment endpoint certain',
    ],
    [
      'the wrong aud beside a proof for the address that is called',
      fapiCase,
      { ...open, assertion: { claims: { aud: `${production}/fapi` } }, authorization_request: undefined },
      undefined,
    ],
    [
      'an endpoint against the choice',
      legacyCase,
      { url: `${production}/token` },
      'environment endpoint certain',
    ],
    ['a choice against all', legacyCase, { environment: 'production' }, 'environment choice'],
    [
      'a code from elsewhere',
      legacyCase,
      { ...open, authorization_request: `${production}/auth?response_type=code` },
      'environment login',
    ],
    [
      'a callback from elsewhere',
      fapiCase,
      { ...open, callback: `https://rp.example.sg/cb?code=x&iss=${production}/fapi` },
      'environment login',
    ],
    ['the old endpoint', fapiCase, { ...open, url: `${staging}/token` }, 'profile endpoint certain'],
    [
      'the old request at the new endpoint',
      legacyCase,
      { ...open, url: `${staging}/fapi/token` },
      'profile endpoint certain',
    ],
    ['the old aud alone', fapiCase, { ...open, assertion: { claims: { aud: staging } } }, undefined],
    [
      'a pushed request for the old endpoint',
      legacyCase,
      { ...open, authorization_request: `${staging}/fapi/auth?client_id=x&request_uri=y` },
      'profile login',
    ],
    ['the old profile chosen', fapiCase, { profile: 'singpass-legacy' }, 'profile choice'],
    [
      'a proof at the old endpoint, made for the address that is called',
      fapiCase,
      { ...open, url: `${staging}/token`, proof: { claims: { htu: `${staging}/token` } } },
      'profile endpoint certain',
    ],
    [
      'a path that is none of both profiles',
      fapiCase,
      { ...open, url: `${staging}/oauth2/token` },
      undefined,
    ],
    ['a mock', fapiCase, { url: 'http://localhost:5156/fapi/token' }, undefined],
  ])('weighs %s', async (_name, make, changes, wanted) => {
    expect(await mixture(make, changes)).toBe(wanted);
  });
});

describe('placeOf', () => {
  it.each([
    [`${staging}/fapi/token`, 'singpass-fapi staging'],
    [`${production}/fapi`, 'singpass-fapi production'],
    [`${production}//fapi/token`, 'singpass-fapi production'],
    [`${production}/fapitoken`, 'singpass-legacy production'],
    [production, 'singpass-legacy production'],
    ['http://id.singpass.gov.sg/token', 'singpass-legacy production'],
    ['https://id.singpass.gov.sg.example.sg/token', undefined],
    ['no url', undefined],
  ])('places %s', (url, wanted) => {
    const place = placeOf(url);
    expect(place && `${place.profile} ${place.environment}`).toBe(wanted);
  });
});

describe('classifyEndpoint', () => {
  const verdict = (token_endpoint: string, profile = 'singpass-fapi', environment?: 'staging'): string =>
    classifyEndpoint(buildSubject({ profile, environment, token_endpoint, parameters: { a: '1' } }, testNow))
      .kind;

  it.each([
    [`${staging}/fapi/token`, 'right'],
    [`${staging}/fapi/token?x=1`, 'right'],
    [`${staging}/token`, 'other-place'],
    [`${staging}/fapi/token/`, 'unknown-path'],
    [`${staging}/fapi/par`, 'unknown-path'],
    [`${staging}/oauth2/token`, 'unknown-path'],
    ['https://stg-id.singpas.gov.sg/fapi/token', 'unknown-host'],
    ['http://localhost:5156/fapi/token', 'not-judged'],
    ['no url', 'not-shown'],
  ])('reads %s as %s', (url, wanted) => {
    expect(verdict(url)).toBe(wanted);
  });

  it('compares the path alone where the host can be any', () => {
    expect(verdict('http://localhost:5156/singpass/v2/token', 'mockpass-legacy')).toBe('right');
    expect(verdict('http://localhost:5156/token', 'mockpass-legacy')).toBe('unknown-path');
  });
});
