import { describe, expect, it } from 'vitest';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import { guides } from './registry.ts';
import { walk } from './walk.ts';
import { whatIsKnown } from './what-is-known.ts';

/** The guide that an answer alone opens, and what it asks first. */
async function firstAsked(response: string, answers = {}): Promise<string> {
  const { subject, diagnosis } = await analyse({ response }, testNow);
  const guide = diagnosis.error?.guide ?? 'unrecognised-response';
  const knowledge = whatIsKnown(subject, diagnosis.findings);
  const { open, nodeId } = walk(guides[guide], answers, (code) => diagnosis.outcomes[code], knowledge);
  return `${guide}: ${open?.questionId ?? nodeId}`;
}

const refused = (description: string): string =>
  `HTTP/1.1 400 Bad Request\r\n\r\n${JSON.stringify({ error: 'invalid_client', error_description: description })}`;
const mock = (error: string): string => JSON.stringify({ error });

describe('what the sentence of an answer is of, its guide asks first', () => {
  it.each([
    [refused('Unable to verify client_assertion: Invalid Compact JWS'), 'invalid-client: malformed'],
    [
      refused('Unable to verify client_assertion: "nbf" claim must be a number'),
      'invalid-client-claims: types',
    ],
    [
      refused('Unable to verify client_assertion: multiple matching keys found'),
      'invalid-client-signature: document',
    ],
    [refused('Token exp claim is required'), 'invalid-client: absent'],
    [refused('Token reuse detected'), 'invalid-client: jti'],
    ['{"error":"invalid_request","error_description":"Missing client_id"}', 'invalid-request: missing'],
    [
      '{"error":"invalid_request","error_description":"\'code\' parameter must not be provided twice"}',
      'invalid-request: names',
    ],
    [mock('Client assertion is required'), 'invalid-request: missing'],
    [mock('Invalid state'), 'invalid-request: par'],
    [mock('No auth request found in session'), 'invalid-grant: encoding'],
    ['No auth request found in session', 'invalid-grant: encoding'],
    [
      mock('Unexpected token \'`\', "`\u0011\uFFFD\uFFFD" is not valid JSON'),
      'server-side-error: mock-unread',
    ],
    [mock('Unexpected token \'<\', "<!doctype " is not valid JSON'), 'server-side-error: answer'],
    [mock('No number after minus sign in JSON at position 1'), 'server-side-error: keys'],
  ])('%s', async (response, wanted) => expect(await firstAsked(response)).toBe(wanted));
});

describe('an answer of the mock', () => {
  it('that quotes what is no text says nothing of the key set', async () => {
    const response = mock('Unexpected token \'`\', "`\u0011\uFFFD\uFFFD" is not valid JSON');
    const { diagnosis } = await analyse({ response }, testNow);
    expect(diagnosis.findings).toEqual([]);
    expect(diagnosis.error?.causes[0]).toBe('placeholder-left');
  });

  it('leads to a body that was no form, where the code is right', async () => {
    const answers = { encoding: 'no', wrongcode: 'no', 'mock-body': 'yes' };
    expect(await firstAsked(mock('No auth request found in session'), answers)).toBe(
      'invalid-grant: c-mock-body',
    );
  });

  it('is what these questions are about: nobody else is asked them', async () => {
    const { subject, diagnosis } = await analyse({ response: mock('invalid_grant') }, testNow);
    const knowledge = whatIsKnown(subject, diagnosis.findings);
    const { steps } = walk(guides['invalid-grant'], {}, () => undefined, knowledge);
    expect(steps).toMatchObject([{ questionId: 'mock-body', answer: 'no', by: 'evidence' }]);
  });
});

it('of another server no mock is asked about, with or without its answer', async () => {
  const { subject, diagnosis } = await analyse({ profile: 'singpass-fapi' }, testNow);
  const { steps } = walk(
    guides['invalid-grant'],
    {},
    () => undefined,
    whatIsKnown(subject, diagnosis.findings),
  );
  expect(steps).toContainEqual(
    expect.objectContaining({ questionId: 'mock-body', answer: 'no', by: 'evidence' }),
  );
});

describe('a mock that fetches the key set for each request', () => {
  it.each([
    ['mockpass-legacy', 'invalid-client-signature', 'rotated'],
    ['mockpass-fapi', 'no-encryption-key', 'recent'],
  ] as const)('%s holds no older one: %s does not ask', async (profile, guide, question) => {
    const { subject, diagnosis } = await analyse({ profile, response: mock('odd') }, testNow);
    const { steps } = walk(guides[guide], {}, () => undefined, whatIsKnown(subject, diagnosis.findings));
    expect(steps).toContainEqual(
      expect.objectContaining({ questionId: question, answer: 'no', by: 'evidence' }),
    );
  });
});

it('each end that says to try again says to make a new assertion', () => {
  const ends = Object.values(guides).flatMap(({ nodes }) =>
    Object.values(nodes).flatMap((node) => (node.kind === 'conclusion' ? [node.steps ?? []] : [])),
  );
  const again = ends.filter((steps) =>
    steps.some((step) => /at most three times|such a request once/.test(step)),
  );
  expect(again.length).toBeGreaterThan(3);
  for (const steps of again) expect(steps.join(' ')).toMatch(/new assertion.*new jti/);
});
