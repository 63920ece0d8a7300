import { faultsOfGroups } from '../catalogue/fault-families.ts';
import type { ErrorMatch, Profile, ProfileError } from '../profiles/profile.ts';
import { answersOfGateways } from './answers-of-gateways.ts';
import { answersBeforeTokens } from './answers-of-mockpass.ts';
import { standardAnswerOf } from './answers-of-the-standards.ts';
import { fromStatus, isOutage, unrecognised } from './by-status.ts';
import { clientMessageOf } from './client-messages.ts';
import { fromSuccess } from './from-success.ts';
import { guideByWords, speaksOfAssertion } from './guide-by-words.ts';
import type { KnownAnswer } from './known-answer.ts';
import { knownAnswers } from './known-answers.ts';
import type { ParsedResponse } from './parsed-response.ts';
import { type AnswerSource, type RecognisedError, sourceWords } from './recognised-error.ts';
import { toldAlone } from './told-alone.ts';
import type { Verdict } from './verdict.ts';

/** Sentences longer than this are matched by their beginning: the patterns search, and time must not grow with the paste. */
const longestSentence = 2_000;
/** Longer plain text is a log; single words in it (`expired`, `verify`) are not the server's. */
const longestAnswer = 500;
/** Of a page, so much is searched for a known sentence. */
const longestPage = 200_000;

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
  return { error, description, status, ...verdict, causes: [...new Set(verdict.causes)] };
}

function fromClient(response: ParsedResponse): Verdict | undefined {
  // A library's exception that names the server's error is the server's answer, whatever else it says.
  if (response.kind !== 'client-message' || response.error !== undefined) return undefined;
  const message = clientMessageOf(response.body);
  if (message === undefined) return undefined;
  const { guide, causes, summary } = message;
  return { guide, causes, summary, source: 'client', clears: [], references: ['Public reports'] };
}

const edgeHeaders =
  /cloudfront|akamai|cloudflare|awselb|nginx|varnish|imperva|incapsula|big-?ip|zscaler|bluecoat|squid|requested URL was rejected|edgesuite|Azure-Application-Gateway|AzureFrontDoor|x-azure-ref|The request is blocked\.|your support id is|x-amzn-waf|awswaf|just a moment\.\.\.|attention required!|\bray id\b|request blocked by/i;

/** An HTML page: not the token endpoint's own answer, unless a known server writes its errors so. */
function fromPage(response: ParsedResponse): Verdict | undefined {
  if (response.kind !== 'html') return undefined;
  const words = response.body
    .slice(0, longestPage)
    .replace(/<[^<>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
    .slice(0, 20_000);
  const known = knownAnswers.find(
    (answer) =>
      (answer.source === 'mockpass' || answer.source === 'singpass') &&
      !answersBeforeTokens.includes(answer) &&
      searchIn(answer.match, words),
  );
  if (known !== undefined) return toVerdict(known, `An HTML page of ${sourceWords[known.source]}.`);
  const headers = response.headers.map(({ name, value }) => `${name}: ${value}`).join('\n');
  const edge = edgeHeaders.test(headers) || edgeHeaders.test(words);
  // 407 is for proxies alone (RFC 9110 §15.5.8).
  const toldByStatus = isOutage(response.status) || response.status === 407;
  const told = toldByStatus ? fromStatus(response) : undefined;
  if (told !== undefined) return { ...told, source: edge ? 'gateway' : told.source };
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
  return new RegExp(match.source.replace(/(^|[|(:])\^/g, '$1'), match.flags).test(words);
}

function fromWords(response: ParsedResponse, profile: Profile): Verdict | undefined {
  const own = toldInProse(response, profile) ?? profile.errors.find(({ match }) => matches(match, response));
  const specific = own?.match.description !== undefined;
  const sentence = sentencesOf(response);
  const codes = response.error === undefined ? 0 : 1;
  const known = knownAnswers.find(({ match, asCode }) =>
    (asCode === true ? sentence.slice(0, codes) : [...sentence, sentence.join('\n')]).some((text) =>
      match.test(text),
    ),
  );
  const foreign = known !== undefined && isForeign(known.source, profile);
  if (own !== undefined && (specific || !foreign)) return toProfileVerdict(own, response, profile);
  if (known !== undefined && (response.description !== undefined || own === undefined)) {
    return toVerdict(
      own === undefined ? known : withOwn(known, own, response.description),
      describe(response),
    );
  }
  if (own !== undefined) return toProfileVerdict(own, response, profile);
  const standard = standardAnswerOf(response);
  if (standard !== undefined) {
    const { guide, causes, reference } = standard;
    return {
      guide,
      causes,
      clears: [],
      source: 'unknown',
      references: [reference],
      summary: describe(response),
    };
  }
  return sentence.length === 0 ? plainText(response, profile) : undefined;
}

/** A message of a person holds the code, and somewhere in it the sentence. */
function toldInProse(
  { kind, body, error, description }: ParsedResponse,
  profile: Profile,
): ProfileError | undefined {
  if (kind !== 'text' || description !== undefined) return undefined;
  const told = toldAlone(body, profile);
  const codes = told?.match.error;
  return codes === undefined || codes.includes((error ?? '').toLowerCase()) ? told : undefined;
}

/** The wording narrows; the code still says what it can mean at all. A wording that many servers use does not say who answered. */
function withOwn(known: KnownAnswer, own: ProfileError, description = ''): KnownAnswer {
  const causes = [...known.causes, ...own.causes];
  if (known.source !== 'other-server') return { ...known, causes };
  const words = description.slice(0, longestSentence);
  // Some servers call an expired assertion an invalid grant: where the assertion is spoken of, nothing is ruled out.
  const speaksOfClient = /assertion|jwt|client/i.test(words) || speaksOfAssertion(known, own, words);
  return {
    ...known,
    source: 'unknown',
    guide: guideByWords(known, own, words),
    causes,
    clears: speaksOfClient ? (known.clears ?? []) : own.clears,
  };
}

function sentencesOf({ error, description }: ParsedResponse): readonly string[] {
  return [error, description].flatMap((text) => (text === undefined ? [] : [text.slice(0, longestSentence)]));
}

function isForeign(source: AnswerSource, profile: Profile): boolean {
  return source !== profile.server;
}

/** An answer of plain words, without JSON: a gateway's, or a server's bare sentence. */
function plainText(response: ParsedResponse, profile: Profile): Verdict | undefined {
  if (response.kind !== 'text') return undefined;
  const gateway = answersOfGateways.find(({ match }) => match.test(response.body.slice(0, longestAnswer)));
  // That a gateway waited for nothing says the status; the client got its answer.
  const message =
    gateway === undefined && !isOutage(response.status) ? clientMessageOf(response.body) : undefined;
  if (message !== undefined) {
    const { guide, causes, summary } = message;
    return { guide, causes, summary, source: 'client', clears: [], references: ['Public reports'] };
  }
  const own = toldAlone(response.body, profile);
  if (own !== undefined)
    return {
      ...toProfileVerdict(own, response, profile),
      summary: 'The provider’s sentence, without its error code.',
    };
  // `status code 401` says nothing of an authorization code.
  const words = response.body
    .slice(0, 5000)
    .replace(/\b(?:status|response|error|reason|exit)[ _-]code\b|\bcode(?=[=:])/gi, '');
  const isLog = response.body.length > longestAnswer;
  const known =
    gateway ??
    knownAnswers.find(({ match, source }) => !(isLog && source === 'other-server') && match.test(words));
  return known === undefined ? undefined : toVerdict(known, 'An answer in plain words.');
}

function matches(match: ErrorMatch, response: ParsedResponse): boolean {
  const { error, status } = response;
  if (match.error !== undefined && !match.error.includes((error ?? '').toLowerCase())) return false;
  if (match.status !== undefined && (status === undefined || !match.status.includes(status))) return false;
  if (match.description === undefined) return match.error !== undefined || match.status !== undefined;
  const pattern = new RegExp(match.description, 'i');
  return sentencesOf(response).some((text) => pattern.test(text));
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

function toVerdict(known: KnownAnswer, summary: string): Verdict {
  const { guide, causes, clears = [], source } = known;
  const reference =
    source === 'mockpass' ? 'MockPass' : source === 'oidc-provider' ? 'oidc-provider' : 'Public reports';
  return { guide, causes, clears, source, summary, references: [reference] };
}

function describe({ error, description, truncated }: ParsedResponse): string {
  const words =
    description?.slice(0, longestSentence) ??
    // The code itself stands beside it wherever this is said.
    (error === undefined ? 'No error code.' : 'The answer says no more than its error code.');
  return truncated ? `${words} (The answer is cut off.)` : words;
}
