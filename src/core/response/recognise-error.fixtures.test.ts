import { describe, expect, it } from 'vitest';
import fixtures from '../../testing/fixtures/error-answers.fixture.json' with { type: 'json' };
import { isGuideId } from '../guides/guide-ids.ts';
import type { Profile } from '../profiles/profile.ts';
import { profileOf, profiles } from '../profiles/registry.ts';
import { parseResponse } from './parse-response.ts';
import { recogniseError } from './recognise-error.ts';
import { type RecognisedError, wasAccepted } from './recognised-error.ts';

interface Fixture {
  readonly server: string;
  readonly profile?: string;
  readonly case?: string;
  readonly fault?: string | null;
  readonly fault_candidates?: readonly string[];
  readonly status: number | null;
  readonly content_type?: string | null;
  readonly body: string | null;
  readonly accepted?: boolean;
}

/** Literal answers of real servers, but for those in which a mock accepts what it should refuse. */
const answers = (fixtures as readonly Fixture[]).filter(
  ({ accepted, body }) => accepted !== true && body !== null,
);

function profileFor({ server, profile }: Fixture): Profile {
  const id =
    profile === 'singpass-legacy-mock'
      ? 'mockpass-legacy'
      : profile === 'singpass-fapi-mock'
        ? 'mockpass-fapi'
        : /FAPI/.test(server)
          ? 'singpass-fapi'
          : 'singpass-legacy';
  return profileOf(id) ?? profiles[0];
}

function whole({ status, content_type: type, body }: Fixture): string {
  if (status === null) return body ?? '';
  return `HTTP/1.1 ${status} Status\r\n${type ? `Content-Type: ${type}\r\n` : ''}\r\n${body ?? ''}`;
}

function recognise(
  fixture: Fixture,
  text: string,
): { readonly status: number | undefined; readonly recognised: RecognisedError } | undefined {
  const response = parseResponse(text);
  return response && { status: response.status, recognised: recogniseError(response, profileFor(fixture)) };
}

const wanted = ({ fault, fault_candidates: candidates }: Fixture): readonly string[] =>
  candidates ?? (fault ? [fault] : []);

const hits = (fixture: Fixture, recognised: RecognisedError | undefined): boolean =>
  wanted(fixture).length === 0 ||
  wanted(fixture).some((code) => (recognised?.causes as readonly string[] | undefined)?.includes(code));

const nameOf = (fixture: Fixture): string =>
  `${fixture.server}: ${fixture.case ?? wanted(fixture)[0] ?? ''}: ${(fixture.body ?? '').slice(0, 70)}`;

/** Answers whose text cannot hold the cause, each with the reason. */
const knownMisses: Readonly<Record<string, string>> = {
  'DocuSign: aud-scheme-or-spelling: {"error": "invalid_grant"}':
    'its assertion is the grant (RFC 7523 §2.1), of which a bad one is an invalid_grant (§3.1); that of a client, which is judged here, is answered with invalid_client (§3.2)',
};

/** Guides that lead on from a code of OAuth, whatever the server's words behind it. */
const plausibleGuides: Readonly<Record<string, RegExp>> = {
  invalid_client:
    /^(?:invalid-client|no-encryption-key|server-side-error|invalid-request|client-side-error|invalid-grant|unsupported)/,
  invalid_grant: /^(?:invalid-grant|invalid-client|no-encryption-key)/,
  invalid_dpop_proof: /^invalid-dpop-proof$/,
  use_dpop_nonce: /^use-dpop-nonce$/,
  unsupported_grant_type: /^unsupported-grant-type$/,
  invalid_scope: /^invalid-scope$/,
  server_error: /^(?:server-side-error|not-from)/,
  temporarily_unavailable: /^temporarily-unavailable$/,
  access_denied: /^not-from/,
};

describe('the literal answers of real servers', () => {
  it('lead to a guide that fits their error code', () => {
    for (const fixture of answers) {
      const recognised = recognise(fixture, whole(fixture))?.recognised;
      const plausible = plausibleGuides[recognised?.error ?? ''];
      if (plausible !== undefined) expect(recognised?.guide, nameOf(fixture)).toMatch(plausible);
    }
  });

  it('are all read: status kept, a guide chosen', () => {
    for (const fixture of answers) {
      const result = recognise(fixture, whole(fixture));
      if ((fixture.body ?? '').trim() === '' && fixture.status === null) continue;
      expect(result, nameOf(fixture)).toBeDefined();
      if (fixture.status !== null) expect(result?.status, nameOf(fixture)).toBe(fixture.status);
      expect(isGuideId(result?.recognised.guide ?? '')).toBe(true);
      const issued = wasAccepted(result?.recognised) && fixture.status !== null && fixture.status < 400;
      expect(issued, nameOf(fixture)).toBe(false);
    }
  });

  it('are recognised: the true cause is among the candidates, at least as often as now', () => {
    const missed = answers.filter(
      (fixture) => !hits(fixture, recognise(fixture, whole(fixture))?.recognised),
    );
    const rate = 1 - missed.length / answers.length;
    process.stdout.write(
      `\nerror fixtures recognised: ${answers.length - missed.length} of ${answers.length} (${(rate * 100).toFixed(1)} %)\n`,
    );
    for (const fixture of missed) process.stdout.write(`  not recognised: ${nameOf(fixture)}\n`);
    expect(missed.map(nameOf)).toEqual(Object.keys(knownMisses));
    expect(rate).toBeGreaterThanOrEqual(0.995);
  });

  it('are recognised from the body alone, without status and headers', () => {
    const bodies = answers.filter(({ body, status }) => status !== null && (body ?? '').trim() !== '');
    const missed = bodies.filter(
      (fixture) => !hits(fixture, recognise(fixture, fixture.body ?? '')?.recognised),
    );
    process.stdout.write(`\nfrom the body alone: ${bodies.length - missed.length} of ${bodies.length}\n`);
    for (const fixture of missed) process.stdout.write(`  not recognised by body: ${nameOf(fixture)}\n`);
    expect(missed.length / bodies.length).toBeLessThanOrEqual(0.005);
  });
});
