import { faultsOfGroups } from '../catalogue/fault-families.ts';
import type { ErrorMatch, Profile, ProfileError } from '../profiles/profile.ts';
import { keySetUnreachable } from '../profiles/singpass-errors.ts';
import { headerValues } from '../request/wire-request.ts';
import { clientMessageOf } from './client-messages.ts';
import { knownAnswers } from './known-answers.ts';
import type { ParsedResponse } from './parsed-response.ts';
import type { AnswerSource, RecognisedError } from './recognised-error.ts';

type Verdict = Omit<RecognisedError, 'error' | 'description' | 'status'>;

/** Says which guide an answer leads to, what it can mean and what it rules out. Never fails; an unknown answer is said to be one. */
export function recogniseError(response: ParsedResponse, profile: Profile): RecognisedError {
  const { error, description, status } = response;
  const verdict =
    fromClient(response) ??
    fromSuccess(response) ??
    fromPage(response) ??
    fromWords(response, profile) ??
    fromStatus(response) ??
    unrecognised(response);
  return { error, description, status, ...verdict };
}

function fromClient(response: ParsedResponse): Verdict | undefined {
  const message = response.kind === 'client-message' ? clientMessageOf(response.body) : undefined;
  if (message === undefined) return undefined;
  const { guide, causes, summary } = message;
  return { guide, causes, summary, source: 'client', clears: [], references: ['Public reports'] };
}

function fromSuccess({ status, json, error }: ParsedResponse): Verdict | undefined {
  const holdsToken = json !== undefined && (json.access_token !== undefined || json.id_token !== undefined);
  if (error !== undefined || (!holdsToken && (status === undefined || status < 200 || status > 299)))
    return undefined;
  return {
    guide: 'success',
    causes: faultsOfGroups('K'),
    summary: 'The server accepted the request and issued tokens.',
    source: 'unknown',
    clears: [
      'network',
      'transport',
      'parameters',
      'assertion-format',
      'header',
      'key-set',
      'signature',
      'claims',
      'dpop',
      'grant',
      'encryption-key',
    ],
    references: ['RFC 6749 §5.1'],
  };
}

const edgeHeaders =
  /cloudfront|akamai|cloudflare|awselb|nginx|varnish|imperva|incapsula|big-?ip|zscaler|bluecoat|squid/i;

/** An HTML page: not the token endpoint's own answer, unless a known server writes its errors so. */
function fromPage(response: ParsedResponse): Verdict | undefined {
  if (response.kind !== 'html') return undefined;
  const words = response.body
    .replace(/<[^>]{0,2000}>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
    .slice(0, 20_000);
  const known = knownAnswers.find(
    ({ match, source }) => (source === 'mockpass' || source === 'singpass') && searchIn(match, words),
  );
  if (known !== undefined) return toVerdict(known, `An HTML page of ${sourceWords[known.source]}.`);
  const headers = response.headers.map(({ name, value }) => `${name}: ${value}`).join('\n');
  const edge = edgeHeaders.test(headers) || edgeHeaders.test(words);
  return {
    guide: 'not-from-the-token-endpoint',
    causes: [
      'wrong-path',
      'waf-html',
      'proxy-altered-request',
      'method-get',
      'wrong-host-env',
      'post-redirected-to-get',
      'server-outage',
      ...faultsOfGroups('A', 'J'),
      'error-body-not-json',
    ],
    summary: edge
      ? 'An HTML page of a gateway or firewall on the way; the token endpoint answers in JSON.'
      : 'An HTML page; the token endpoint answers in JSON, so something else answered.',
    source: edge ? 'gateway' : 'unknown',
    clears: [],
    references: ['RFC 6749 §5.2'],
  };
}

/** A page's sentence stands somewhere inside; patterns anchored at the beginning are searched anywhere. */
function searchIn(match: RegExp, words: string): boolean {
  return new RegExp(match.source.replaceAll('^', ''), match.flags).test(words);
}

function fromWords(response: ParsedResponse, profile: Profile): Verdict | undefined {
  const own = profile.errors.find(({ match }) => matches(match, response));
  const specific = own?.match.description !== undefined;
  const sentence = [response.error, response.description].filter((text) => text !== undefined);
  const known = sentence.flatMap((text) => knownAnswers.filter(({ match }) => match.test(text)))[0];
  const foreign = known !== undefined && isForeign(known.source, profile);
  if (own !== undefined && (specific || !foreign)) return toProfileVerdict(own, response, profile);
  if (known !== undefined && (response.description !== undefined || own === undefined)) {
    // The wording narrows, the code still says what it can mean at all.
    return toVerdict(
      {
        ...known,
        causes: [...new Set([...known.causes, ...(own?.causes ?? [])])],
        guide: own === undefined || known.source !== 'other-server' ? known.guide : own.guide,
      },
      describe(response),
    );
  }
  if (own !== undefined) return toProfileVerdict(own, response, profile);
  return sentence.length === 0 ? plainText(response) : undefined;
}

function isForeign(source: AnswerSource, profile: Profile): boolean {
  return source !== profile.server;
}

/** An answer of plain words, without JSON: a gateway's, or a server's bare sentence. */
function plainText(response: ParsedResponse): Verdict | undefined {
  if (response.kind !== 'text') return undefined;
  const message = clientMessageOf(response.body);
  if (message !== undefined) {
    const { guide, causes, summary } = message;
    return { guide, causes, summary, source: 'client', clears: [], references: ['Public reports'] };
  }
  const known = knownAnswers.find(({ match }) => match.test(response.body.slice(0, 5000)));
  return known === undefined ? undefined : toVerdict(known, 'An answer in plain words.');
}

function matches(match: ErrorMatch, { error, description, status }: ParsedResponse): boolean {
  if (match.error !== undefined && !match.error.includes((error ?? '').toLowerCase())) return false;
  if (match.status !== undefined && (status === undefined || !match.status.includes(status))) return false;
  if (match.description === undefined) return match.error !== undefined || match.status !== undefined;
  const pattern = new RegExp(match.description, 'i');
  return [description, error].some((text) => text !== undefined && pattern.test(text));
}

function toProfileVerdict(entry: ProfileError, response: ParsedResponse, profile: Profile): Verdict {
  const { guide, causes, clears, source } = entry;
  return {
    guide,
    causes,
    clears,
    references: [source],
    summary: describe(response),
    source: profile.server === 'generic' ? 'unknown' : profile.server,
  };
}

function toVerdict(known: (typeof knownAnswers)[number], summary: string): Verdict {
  const { guide, causes, clears = [], source } = known;
  const reference =
    source === 'mockpass' ? 'MockPass' : source === 'oidc-provider' ? 'oidc-provider' : 'Public reports';
  return { guide, causes, clears, source, summary, references: [reference] };
}

const sourceWords: Readonly<Record<AnswerSource, string>> = {
  singpass: 'Singpass',
  mockpass: 'MockPass',
  'oidc-provider': 'node-oidc-provider',
  corppass: 'Corppass',
  'other-server': 'another server',
  gateway: 'a gateway',
  client: 'the client',
  unknown: 'an unknown server',
};

function describe({ error, description, truncated }: ParsedResponse): string {
  const words = description ?? (error === undefined ? 'No error code.' : `The error code is ${error}.`);
  return truncated ? `${words} (The answer is cut off.)` : words;
}

/** Nothing but the status tells. */
function fromStatus(response: ParsedResponse): Verdict | undefined {
  const { status, body } = response;
  if (status === undefined) return undefined;
  const base = { source: 'unknown', clears: [], references: ['RFC 9110 §15'] } as const;
  const what = body === '' ? 'an empty answer' : 'an answer without an error code';
  if (status === 429)
    return {
      ...base,
      guide: 'rate-limited',
      causes: ['rate-limited'],
      summary: 'Too many requests.',
      references: ['RFC 6585 §4'],
    };
  if (status === 502 || status === 503 || status === 504) {
    return {
      ...base,
      guide: 'temporarily-unavailable',
      causes: ['server-outage', 'connection-reset', ...keySetUnreachable],
      summary: `Status ${status}: ${what}.`,
    };
  }
  if (status === 407)
    return {
      ...base,
      guide: 'no-response',
      causes: ['proxy-altered-request', 'egress-blocked'],
      summary: 'A proxy on the way refused.',
      source: 'gateway',
    };
  if ([301, 302, 303, 307, 308, 403, 404, 405, 411, 413, 415].includes(status)) {
    const redirected = headerValues(response.headers, 'location')[0];
    return {
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
      summary:
        redirected === undefined
          ? `Status ${status}: ${what}.`
          : `Status ${status}: redirected to ${redirected.slice(0, 200)}.`,
    };
  }
  if (status >= 500)
    return {
      ...base,
      guide: 'server-side-error',
      causes: [...keySetUnreachable, 'server-outage', ...faultsOfGroups('A', 'J', 'G')],
      summary: `Status ${status}: ${what}.`,
    };
  if (body === '')
    return {
      ...base,
      guide: 'unrecognised-response',
      causes: faultsOfGroups('A', 'B', 'C', 'D', 'E', 'F', 'G', 'I'),
      summary: `Status ${status} and nothing else.`,
    };
  return undefined;
}

function unrecognised(response: ParsedResponse): Verdict {
  return {
    guide: 'unrecognised-response',
    causes: [],
    summary: response.truncated
      ? 'The answer is cut off before it says anything.'
      : 'This answer is not a known one.',
    source: 'unknown',
    clears: [],
    references: ['RFC 6749 §5.2'],
  };
}
