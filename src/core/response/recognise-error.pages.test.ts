import { describe, expect, it } from 'vitest';
import { faultsOfGroups } from '../catalogue/fault-families.ts';
import { mockpassFapiErrors } from '../profiles/mockpass-fapi-answers.ts';
import { singpassFapi } from '../profiles/singpass-fapi.ts';
import type { ParsedResponse } from './parsed-response.ts';
import { recogniseError } from './recognise-error.ts';
import type { RecognisedError } from './recognised-error.ts';

const profile = { ...singpassFapi, errors: [] };
const answer = (parts: Partial<ParsedResponse>): ParsedResponse => ({
  text: '',
  kind: 'text',
  headers: [],
  hops: [],
  body: 'x',
  truncated: false,
  ...parts,
});
const once = (causes: RecognisedError['causes']): RecognisedError['causes'] => [...new Set(causes)];

const grantFaults = once([...faultsOfGroups('B', 'H'), ...faultsOfGroups('A', 'I'), 'retry-burns-code']);
const ofMock: RecognisedError = {
  guide: 'invalid-grant',
  causes: mockpassFapiErrors.find(({ id }) => id === 'no-code')?.causes ?? [],
  clears: [],
  source: 'mockpass',
  references: ['MockPass'],
  summary: 'An HTML page of MockPass.',
};
const ofLogin: RecognisedError = {
  guide: 'not-from-the-token-endpoint',
  causes: once([
    'redirect-uri-forbidden',
    'redirect-uri-slash',
    'redirect-uri-origin',
    'jwks-private-exposed',
    'jwks-http-error',
    'jwks-html',
    'jwks-no-enc',
    'par-request-uri-expired',
    ...faultsOfGroups('G', 'B'),
  ]),
  clears: [],
  source: 'singpass',
  references: ['Public reports'],
  summary: 'An HTML page of Singpass.',
};
const page: RecognisedError = {
  guide: 'not-from-the-token-endpoint',
  causes: once([
    'wrong-path',
    'waf-html',
    'proxy-altered-request',
    'method-get',
    'wrong-host-env',
    'post-redirected-to-get',
    'server-outage',
    ...faultsOfGroups('A', 'J'),
    'error-body-not-json',
  ]),
  clears: [],
  source: 'unknown',
  references: ['RFC 6749 §5.2'],
  summary: 'An HTML page; the token endpoint answers in JSON, so something else answered.',
};
const ofGateway: RecognisedError = {
  ...page,
  source: 'gateway',
  summary: 'An HTML page of a gateway or firewall on the way; the token endpoint answers in JSON.',
};

describe('a page', () => {
  const html = (body: string, parts: Partial<ParsedResponse> = {}): ParsedResponse =>
    answer({ kind: 'html', body, ...parts });

  it.each<[string, ParsedResponse, RecognisedError]>([
    ['of nobody', html('<html><h1>Sign in</h1></html>'), page],
    [
      'with a sentence of the mock, between tags and blanks',
      html('<html><pre>Error: No<b>auth</b>\n request  found in session</pre>'),
      ofMock,
    ],
    [
      'with a sentence that another alternative of its pattern holds, and a quotation mark written as HTML',
      html(
        '<p>TypeError: Cannot destructure property &#39;client_id&#39; of &#39;req.body&#39; as it is undefined.</p>',
      ),
      {
        ...ofMock,
        guide: 'client-side-error',
        causes: once([
          'ct-missing',
          'ct-json-body',
          'ct-text-plain',
          'ct-multipart',
          ...faultsOfGroups('A', 'B'),
        ]),
      },
    ],
    [
      'with a sentence that a later alternative begins with',
      html('<p>Error: Missing client_assertion</p>'),
      {
        ...ofMock,
        guide: 'invalid-request',
        causes: once(['assertion-missing', ...faultsOfGroups('A')]),
      },
    ],
    ['with words of the mock that are common', html('<p>Error: Invalid state</p>'), page],
    ['of Akamai', html('<h1>Access Denied</h1>https&#58;//errors&#46;edgesuite&#46;net/18'), ofGateway],
    ['of Azure', html('<center>Microsoft-Azure-Application-Gateway/v2</center>'), ofGateway],
    ['of Azure Front Door', html('<h2>The request is blocked.</h2>'), ofGateway],
    ['of the login', html('<html>PX-E1000</html>'), ofLogin],
    ['with a sentence of other servers', html('<html>client authentication failed: audience</html>'), page],
    [
      'with a sentence within 200,000 characters',
      html(`<html ${'x'.repeat(199_900)}>No auth request found in session`),
      ofMock,
    ],
    [
      'with a sentence behind them',
      html(`<html ${'x'.repeat(200_000)}>No auth request found in session`),
      page,
    ],
    ['with a sentence behind 20,000 characters of text', html(`${'x'.repeat(20_000)} PX-E1000`), page],
    ['with a sentence inside a tag', html('<html title="PX-E1000">'), page],
    [
      'of a gateway by its header',
      html('<html>', { headers: [{ name: 'Server', value: 'nginx' }] }),
      ofGateway,
    ],
    [
      'of a gateway by the name of its header',
      html('<html>', { headers: [{ name: 'X-Squid', value: '' }] }),
      ofGateway,
    ],
    [
      'of a gateway by a later header',
      html('<html>', {
        headers: [
          { name: 'Via', value: 'Clou' },
          { name: 'Server', value: 'CloudFront' },
        ],
      }),
      ofGateway,
    ],
    [
      'of no gateway where two headers together make its name',
      html('<html>', {
        headers: [
          { name: 'Via', value: 'akam' },
          { name: 'ai', value: '' },
        ],
      }),
      page,
    ],
    ['of a gateway by its words', html('<html>Attention Required! | x</html>'), ofGateway],
  ])('%s', (_name, response, expected) => {
    expect(recogniseError(response, profile)).toEqual(expected);
  });

  it.each<[string, ParsedResponse, RecognisedError['source']]>([
    ['of nobody', html('<html>', { status: 429 }), 'unknown'],
    ['of a gateway', html('<html>nginx', { status: 429 }), 'gateway'],
  ])('with a status of an outage says what the status says: %s', (_name, response, source) => {
    expect(recogniseError(response, profile)).toEqual({
      status: 429,
      guide: 'rate-limited',
      causes: ['rate-limited'],
      clears: [],
      source,
      references: ['RFC 6585 §4'],
      summary: 'Too many requests.',
    });
  });

  it('with another status is a page all the same', () => {
    expect(recogniseError(html('<html>', { status: 500 }), profile)).toEqual({ ...page, status: 500 });
  });
});

const ofClient: RecognisedError = {
  guide: 'no-response',
  causes: ['powershell-curl-alias', 'windows-line-continuation'],
  clears: [],
  source: 'client',
  references: ['Public reports'],
  summary: 'In Windows PowerShell, curl is another program.',
};
const unknown: RecognisedError = {
  guide: 'unrecognised-response',
  causes: [],
  clears: [],
  source: 'unknown',
  references: ['RFC 6749 §5.2'],
  summary: 'This answer is not a known one.',
};

describe('a message of the client', () => {
  const body = "Cannot bind parameter 'Headers'";

  it.each<[string, Partial<ParsedResponse>, RecognisedError]>([
    ['is the client’s', { kind: 'client-message', body }, ofClient],
    [
      'below a status is the client’s as well',
      { kind: 'text', status: 418, body },
      { ...ofClient, status: 418 },
    ],
    ['that nobody knows says nothing', { kind: 'client-message', body: 'whatever' }, unknown],
    [
      'that names the error of the server is the server’s',
      { kind: 'client-message', body, error: 'slow_down' },
      {
        error: 'slow_down',
        guide: 'rate-limited',
        causes: ['rate-limited'],
        clears: [],
        source: 'unknown',
        references: ['Public reports'],
        summary: 'The answer says no more than its error code.',
      },
    ],
    ['in an answer of another kind is none', { kind: 'json', body }, unknown],
  ])('%s', (_name, parts, expected) => {
    expect(recogniseError(answer(parts), profile)).toEqual(expected);
  });
});

describe('an answer of plain words', () => {
  const ofWords: RecognisedError = { ...ofMock, summary: 'An answer in plain words.' };
  const ofCode: RecognisedError = {
    ...ofWords,
    causes: grantFaults,
    source: 'other-server',
    references: ['Public reports'],
  };
  const filled = (words: string, length: number): string => words + '.'.repeat(length - words.length);

  it.each<[string, string, RecognisedError]>([
    ['with a sentence of the mock', 'No auth request found in session', ofWords],
    ['with a sentence of the mock in a log', filled('No auth request found in session', 501), ofWords],
    ['with a word that many use', filled('the code is wrong', 500), ofCode],
    ['with a word that many use in a log', filled('the code is wrong', 501), unknown],
    ['with nothing known', 'teapot', unknown],
    [
      'with a sentence within 5,000 characters',
      `${'.'.repeat(4_990)} PX-E10000`,
      { ...ofLogin, summary: 'An answer in plain words.' },
    ],
    ['with a sentence behind them', `${'.'.repeat(4_996)} PX-E1000`, unknown],
    ['with the code of a status', 'status code 499', unknown],
    ['with the code of an answer', 'Response-Code 499', unknown],
    ['with the code of an error', 'error_code 499', unknown],
    ['with the code of a reason', 'reason code 7', unknown],
    ['with the code of a program and another', 'exit code 7, status_code 8', unknown],
    ['with a code and its value', 'code=7, code:8', unknown],
    ['with the code itself', 'old code 7', ofCode],
  ])('%s', (_name, body, expected) => {
    expect(recogniseError(answer({ body }), profile)).toEqual(expected);
  });

  it('of an answer that has an error code is not searched', () => {
    const recognised = recogniseError(answer({ body: 'PX-E1000', error: 'E1' }), profile);
    expect(recognised).toEqual({ ...unknown, error: 'E1' });
  });
});
