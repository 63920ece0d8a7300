import { describe, expect, it } from 'vitest';
import { faultsOfGroups } from '../catalogue/fault-families.ts';
import { mockpassFapiErrors } from '../profiles/mockpass-fapi-answers.ts';
import type { ErrorMatch, Profile, ProfileError } from '../profiles/profile.ts';
import { singpassFapi } from '../profiles/singpass-fapi.ts';
import { clientFaults } from './known-answer.ts';
import type { ParsedResponse } from './parsed-response.ts';
import { recogniseError } from './recognise-error.ts';
import type { RecognisedError } from './recognised-error.ts';

const entry = (match: ErrorMatch, parts: Partial<ProfileError> = {}): ProfileError => ({
  id: 'e',
  match,
  guide: 'invalid-request',
  causes: ['body-empty'],
  clears: ['transport'],
  source: 'RFC 6749 §5.2',
  mark: 'observed',
  ...parts,
});

const profile = (server: Profile['server'], ...errors: readonly ProfileError[]): Profile => ({
  ...singpassFapi,
  server,
  errors,
});

const answer = (parts: Partial<ParsedResponse>): ParsedResponse => ({
  text: '',
  kind: 'json',
  headers: [],
  hops: [],
  body: '{}',
  truncated: false,
  ...parts,
});

const own: Omit<RecognisedError, 'summary'> = {
  guide: 'invalid-request',
  causes: ['body-empty'],
  clears: ['transport'],
  references: ['RFC 6749 §5.2'],
  source: 'singpass',
};
const unknown: RecognisedError = {
  guide: 'unrecognised-response',
  causes: [],
  clears: [],
  references: ['RFC 6749 §5.2'],
  source: 'unknown',
  summary: 'This answer is not a known one.',
};

describe('an error that the profile lists', () => {
  const ofCode = entry({ error: ['other', 'e1'] });
  const ofWords = entry({ description: 'bad +day' });
  const ofBoth = entry({ error: ['e1'], description: 'bad day' });
  const ofStatus = entry({ status: [400, 418] });
  const ofCodeAndStatus = entry({ error: ['e1'], status: [418] });

  it.each<[string, ProfileError, Partial<ParsedResponse>, string]>([
    ['by its code', ofCode, { error: 'e1' }, 'The answer says no more than its error code.'],
    [
      'by its code in capitals',
      ofCode,
      { error: 'E1', status: 500 },
      'The answer says no more than its error code.',
    ],
    ['by its words', ofWords, { description: 'A BAD  day' }, 'A BAD  day'],
    [
      'by words that stand for the code',
      ofWords,
      { error: 'bad day' },
      'The answer says no more than its error code.',
    ],
    ['by both', ofBoth, { error: 'e1', description: 'bad day' }, 'bad day'],
    ['by its status', ofStatus, { status: 418 }, 'No error code.'],
    [
      'by its code and status',
      ofCodeAndStatus,
      { error: 'e1', status: 418 },
      'The answer says no more than its error code.',
    ],
    [
      'cut off',
      ofCode,
      { error: 'e1', description: 'half a sent', truncated: true },
      'half a sent (The answer is cut off.)',
    ],
    ['with long words', ofCode, { error: 'e1', description: `${'b'.repeat(2000)}c` }, 'b'.repeat(2000)],
    [
      'with a long code',
      entry({ description: '^dd' }),
      { error: `${'d'.repeat(100)}e` },
      'The answer says no more than its error code.',
    ],
  ])('is recognised %s', (_name, listed, parts, summary) => {
    const { error, description, status } = parts;
    expect(recogniseError(answer(parts), profile('singpass', entry({}), listed))).toEqual({
      ...own,
      error,
      description,
      status,
      summary,
    });
  });

  it.each<[string, ProfileError, Partial<ParsedResponse>]>([
    ['an entry without a match', entry({}), { error: 'e1' }],
    ['another code', ofCode, { error: 'e2' }],
    ['no code', ofCode, { description: 'e1' }],
    ['other words', ofWords, { description: 'bad weather' }],
    ['words behind 2,000 characters', ofWords, { description: `${'x'.repeat(2000)}bad day` }],
    ['the code without the words', ofBoth, { error: 'e1', description: 'fine' }],
    ['the words without the code', ofBoth, { error: 'e2', description: 'bad day' }],
    ['no status', ofStatus, {}],
    ['the code with another status', ofCodeAndStatus, { error: 'e1', status: 422 }],
    ['the code without a status', ofCodeAndStatus, { error: 'e1' }],
  ])('is not recognised by %s', (_name, listed, parts) => {
    const { error, description, status } = parts;
    const expected = { ...unknown, error, description, status };
    expect(recogniseError(answer(parts), profile('singpass', listed))).toEqual(expected);
  });

  it('is the first that fits', () => {
    const errors = [ofCode, entry({ error: ['e1'] }, { guide: 'success' })];
    expect(recogniseError(answer({ error: 'e1' }), profile('singpass', ...errors)).guide).toBe(own.guide);
  });

  it('is of nobody in a profile that is no server', () => {
    const recognised = recogniseError(answer({ error: 'e1' }), profile('generic', ofCode));
    expect(recognised).toEqual({
      ...own,
      source: 'unknown',
      error: 'e1',
      summary: 'The answer says no more than its error code.',
    });
  });

  it('names each cause once', () => {
    const listed = entry({ error: ['e1'] }, { causes: ['body-empty', 'dpop-nonce', 'body-empty'] });
    expect(recogniseError(answer({ error: 'e1' }), profile('singpass', listed)).causes).toEqual([
      'body-empty',
      'dpop-nonce',
    ]);
  });
});

describe('the words of another server', () => {
  const listed = entry({ error: ['invalid_client'] });
  const failed = 'client authentication failed';
  const dpopFaults = faultsOfGroups('I');
  const ofFailed = [...new Set([...clientFaults, 'retry-burns-code' as const])];

  it.each<[string, Partial<ParsedResponse>, Omit<RecognisedError, 'error' | 'description'>]>([
    [
      'narrow a code of the profile',
      { error: 'invalid_client', description: failed },
      {
        guide: 'invalid-client',
        causes: [...new Set([...ofFailed, 'body-empty' as const])],
        clears: ['network'],
        source: 'oidc-provider',
        references: ['oidc-provider'],
        summary: failed,
      },
    ],
    [
      'that many use leave what was passed to the profile, but of a proof not the guide',
      { error: 'invalid_client', description: 'a bad DPoP proof' },
      {
        guide: 'invalid-dpop-proof',
        causes: [...dpopFaults, 'body-empty'],
        clears: ['transport'],
        source: 'unknown',
        references: ['Public reports'],
        summary: 'a bad DPoP proof',
      },
    ],
    ...['the assertion has a bad DPoP proof', 'DPoP JWT', 'DPoP of the Client'].map(
      (description): [string, Partial<ParsedResponse>, Omit<RecognisedError, 'error' | 'description'>] => [
        `that many use and that speak of the client rule out nothing more: ${description}`,
        { error: 'invalid_client', description },
        {
          guide: 'invalid-dpop-proof',
          causes: [...dpopFaults, 'body-empty'],
          clears: ['network'],
          source: 'unknown',
          references: ['Public reports'],
          summary: description,
        },
      ],
    ),
    [
      'that many use and that speak of the client rule out nothing',
      { error: 'invalid_client', description: 'assertion type' },
      {
        guide: 'invalid-request',
        causes: [
          ...new Set([
            'assertion-type-wrong' as const,
            'assertion-type-missing' as const,
            'double-encoded' as const,
            ...faultsOfGroups('A', 'B'),
          ]),
        ],
        clears: [],
        source: 'unknown',
        references: ['Public reports'],
        summary: 'assertion type',
      },
    ],
    [
      'count for themselves where the profile does not have the code',
      { error: 'e2', description: failed },
      {
        guide: 'invalid-client',
        causes: ofFailed,
        clears: ['network'],
        source: 'oidc-provider',
        references: ['oidc-provider'],
        summary: failed,
      },
    ],
    [
      'that stand for the code count as well',
      { error: 'use_dpop_nonce' },
      {
        guide: 'use-dpop-nonce',
        causes: [...new Set(['dpop-nonce' as const, ...dpopFaults])],
        clears: [],
        source: 'oidc-provider',
        references: ['oidc-provider'],
        summary: 'The answer says no more than its error code.',
      },
    ],
    [
      'of the mock are the mock’s',
      { error: 'e2', description: 'Invalid client assertion aud' },
      {
        guide: 'invalid-client-claims',
        causes: mockpassFapiErrors.find(({ id }) => id === 'aud')?.causes ?? [],
        clears: [],
        source: 'mockpass',
        references: ['MockPass'],
        summary: 'Invalid client assertion aud',
      },
    ],
  ])('%s', (_name, parts, expected) => {
    const { error, description } = parts;
    expect(recogniseError(answer(parts), profile('singpass', listed))).toEqual({
      ...expected,
      error,
      description,
    });
  });

  it.each<[string, Profile, Partial<ParsedResponse>]>([
    [
      'behind words of the profile',
      profile('singpass', entry({ description: 'failed' })),
      { error: 'invalid_client', description: failed },
    ],
    [
      'in the code alone, which the profile has',
      profile('singpass', entry({ error: ['invalid_token'] })),
      { error: 'invalid_token' },
    ],
  ])('count for nothing %s', (_name, chosen, parts) => {
    const { error, description } = parts;
    const summary = description ?? 'The answer says no more than its error code.';
    expect(recogniseError(answer(parts), chosen)).toEqual({ ...own, error, description, summary });
  });

  it.each([
    ['DPoP JWT', ['network']],
    ['DPoP', ['transport']],
    [`DPoP${' '.repeat(2000)}JWT`, ['transport']],
  ])('stand beside a status that the profile lists, without a code: %s', (description, clears) => {
    const recognised = recogniseError(
      answer({ status: 418, description }),
      profile('singpass', entry({ status: [418] })),
    );
    expect(recognised.clears).toEqual(clears);
  });

  it('are none of another server where the profile is that server', () => {
    const parts = { error: 'invalid_client', description: failed };
    const recognised = recogniseError(answer(parts), profile('oidc-provider', listed));
    expect(recognised).toEqual({ ...own, ...parts, source: 'oidc-provider', summary: failed });
  });
});

describe('a code of the specifications', () => {
  it.each(['slow_down', 'Slow_Down'])('%s means what they say', (error) => {
    const description = error === 'slow_down' ? undefined : 'wait';
    expect(recogniseError(answer({ error, description, status: 400 }), profile('singpass'))).toEqual({
      error,
      description,
      status: 400,
      guide: 'rate-limited',
      causes: ['rate-limited'],
      clears: [],
      source: 'unknown',
      references: ['Public reports'],
      summary: description ?? 'The answer says no more than its error code.',
    });
  });
});
