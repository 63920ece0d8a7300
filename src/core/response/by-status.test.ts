import { describe, expect, it } from 'vitest';
import { faultsOfGroups } from '../catalogue/fault-families.ts';
import { keySetUnreachable } from '../profiles/singpass-causes.ts';
import { fromStatus, isOutage, unrecognised } from './by-status.ts';
import type { ParsedResponse } from './parsed-response.ts';
import type { Verdict } from './verdict.ts';

const answer = (parts: Partial<ParsedResponse>): ParsedResponse => ({
  text: '',
  kind: 'text',
  headers: [],
  hops: [],
  body: 'x',
  truncated: false,
  ...parts,
});

const base = { source: 'unknown', clears: [], references: ['RFC 9110 §15'] } as const;
const outage: Omit<Verdict, 'summary'> = {
  ...base,
  guide: 'temporarily-unavailable',
  causes: ['server-outage', 'connection-reset', 'proxy-altered-request', 'waf-html', ...keySetUnreachable],
};
const elsewhere: Omit<Verdict, 'summary'> = {
  ...base,
  guide: 'not-from-the-token-endpoint',
  causes: [
    'wrong-path',
    'method-get',
    'waf-html',
    'wrong-host-env',
    'post-redirected-to-get',
    ...faultsOfGroups('A', 'J'),
  ],
};
const broken: Omit<Verdict, 'summary'> = {
  ...base,
  guide: 'server-side-error',
  causes: [...keySetUnreachable, 'server-outage', ...faultsOfGroups('A', 'J', 'G')],
};
const refused: Omit<Verdict, 'summary'> = {
  ...base,
  guide: 'unrecognised-response',
  causes: faultsOfGroups('A', 'B', 'C', 'D', 'E', 'F', 'G', 'I'),
};
const withoutCode = 'an answer without an error code';
const longest = 'a'.repeat(200);

describe('a challenge without an error', () => {
  it.each([
    ['DPoP algs="ES256"', 'userinfo-bearer-vs-dpop'],
    ['DPoP error="invalid_token", algs="ES256"', 'ct-json-body'],
    ['Bearer realm="a"', 'ct-json-body'],
  ])('%s', (value, first) => {
    const headers = [{ name: 'WWW-Authenticate', value }];
    expect(fromStatus(answer({ status: 401, body: '', headers }))?.causes[0]).toBe(first);
  });
});

describe('a status alone', () => {
  it.each<[string, Partial<ParsedResponse>, Verdict | undefined]>([
    [
      '429 is too many requests',
      { status: 429 },
      {
        ...base,
        guide: 'rate-limited',
        causes: ['rate-limited'],
        summary: 'Too many requests.',
        references: ['RFC 6585 §4'],
      },
    ],
    ['502 is an outage', { status: 502 }, { ...outage, summary: `Status 502: ${withoutCode}.` }],
    ['503 is an outage', { status: 503, body: '' }, { ...outage, summary: 'Status 503: an empty answer.' }],
    [
      '504 is an outage',
      { status: 504, kind: 'html' },
      { ...outage, summary: 'Status 504: a page in HTML.' },
    ],
    [
      'an empty page is called a page',
      { status: 504, kind: 'html', body: '' },
      { ...outage, summary: 'Status 504: a page in HTML.' },
    ],
    [
      '407 is a proxy',
      { status: 407 },
      {
        ...base,
        guide: 'no-response',
        causes: ['proxy-altered-request', 'egress-blocked'],
        summary: 'A proxy on the way refused.',
        source: 'gateway',
      },
    ],
    ...[301, 302, 303, 307, 308, 403, 404, 405, 411, 413, 415].map(
      (status): [string, Partial<ParsedResponse>, Verdict] => [
        `${status} is not of the token endpoint`,
        { status },
        { ...elsewhere, summary: `Status ${status}: ${withoutCode}.` },
      ],
    ),
    [
      'a redirect tells where to',
      {
        status: 302,
        headers: [
          { name: 'Server', value: 'x' },
          { name: 'Location', value: 'https://a/login' },
        ],
      },
      { ...elsewhere, summary: 'Status 302: redirected to https://a/login.' },
    ],
    [
      'a long address is shortened',
      { status: 302, headers: [{ name: 'location', value: `${longest}b` }] },
      { ...elsewhere, summary: `Status 302: redirected to ${longest}.` },
    ],
    ['500 is a fault of the server', { status: 500 }, { ...broken, summary: `Status 500: ${withoutCode}.` }],
    ['599 is one too', { status: 599, body: '' }, { ...broken, summary: 'Status 599: an empty answer.' }],
    [
      'words of no code are told',
      { status: 500, error: 'Internal Server Error', description: 'd' },
      { ...broken, summary: 'Status 500: no error code of OAuth, but the words "Internal Server Error".' },
    ],
    [
      'a code that is in no table is told as one',
      { status: 400, error: 'authorization_pending' },
      { ...refused, summary: 'Status 400: the error code authorization_pending.' },
    ],
    [
      'long words are shortened',
      { status: 500, description: `${longest}b` },
      { ...broken, summary: `Status 500: no error code of OAuth, but the words "${longest}".` },
    ],
    ['400 is a refusal', { status: 400 }, { ...refused, summary: `Status 400: ${withoutCode}.` }],
    ['401 is a refusal', { status: 401 }, { ...refused, summary: `Status 401: ${withoutCode}.` }],
    [
      '401 without a body',
      { status: 401, body: '' },
      { ...refused, summary: 'Status 401 and nothing else.' },
    ],
    [
      '418 without a body',
      { status: 418, body: '' },
      { ...refused, summary: 'Status 418 and nothing else.' },
    ],
    ['418 with a body says nothing', { status: 418 }, undefined],
    ['499 with a body says nothing', { status: 499 }, undefined],
    ['200 with a body says nothing', { status: 200 }, undefined],
    ['no status says nothing', { body: '' }, undefined],
  ])('%s', (_name, parts, verdict) => {
    expect(fromStatus(answer(parts))).toEqual(verdict);
  });

  it.each([
    [429, true],
    [502, true],
    [503, true],
    [504, true],
    [500, false],
    [501, false],
    [505, false],
    [undefined, false],
  ])('%s is an outage: %s', (status, expected) => {
    expect(isOutage(status)).toBe(expected);
  });
});

describe('an unknown answer', () => {
  it.each<[Partial<ParsedResponse>, string]>([
    [{}, 'This answer is not a known one.'],
    [{ error: 'E1' }, 'This answer is not a known one.'],
    [{ truncated: true }, 'The answer is cut off before it says anything.'],
    [{ truncated: true, error: 'invalid_c' }, 'The answer is cut off inside the error code: invalid_c'],
    [{ truncated: true, error: longest }, `The answer is cut off inside the error code: ${'a'.repeat(100)}`],
  ])('%j is said to be one', (parts, summary) => {
    expect(unrecognised(answer(parts))).toEqual({
      guide: 'unrecognised-response',
      causes: [],
      summary,
      source: 'unknown',
      clears: [],
      references: ['RFC 6749 §5.2'],
    });
  });
});
