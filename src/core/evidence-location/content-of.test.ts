import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { buildSubject } from '../case/build-subject.ts';
import { contentOf } from './content-of.ts';
import type { LocatedText } from './location.ts';

const token = (claims: object): string => `${encodePart({ alg: 'ES256' })}.${encodePart(claims)}.c2ln`;
const given = {
  request: 'POST /t?scope=a HTTP/1.1\r\nHost: as.example\r\n\r\ncode=b%20c&code=d',
  client_assertion: ` ${token({ iss: 'a' })}`,
  dpop: token({ htm: 'POST' }),
  jwks: '{"keys":[]}',
  response: '{"error":"x"}',
  par_response: '{"request_uri":"u"}',
  certificates: 'depth=0',
  expected: { client_id: 'c', redirect_uris: ['https://a.sg', 'https://b.sg'], jwks_uri: 'https://a.sg/j' },
};

describe('a text as the case has it', () => {
  it.each<readonly [LocatedText, string | undefined]>([
    ['client_assertion', given.client_assertion],
    ['client_assertion.header', '{"alg":"ES256"}'],
    ['client_assertion.claims', '{"iss":"a"}'],
    ['dpop', given.dpop],
    ['dpop.header', '{"alg":"ES256"}'],
    ['dpop.claims', '{"htm":"POST"}'],
    ['endpoint', 'https://as.example/t?scope=a'],
    ['expected.client_id', 'c'],
    ['expected.redirect_uris', 'https://a.sg\nhttps://b.sg'],
    ['expected.jwks_uri', 'https://a.sg/j'],
    ['request', given.request],
    ['response', given.response],
    ['par_response', given.par_response],
    ['jwks', given.jwks],
    ['certificates', given.certificates],
    ['callback', undefined],
    ['parameters.code', 'b c'],
    ['parameters.scope', undefined],
  ])('%s', (text, content) => {
    expect(contentOf(buildSubject(given, 0), text)).toBe(content);
    expect(contentOf(buildSubject({}, 0), text)).toBeUndefined();
  });

  it('is what stands in the query, where there is no body', () => {
    const request = 'GET /t?code=a HTTP/1.1\r\nHost: as.example\r\n\r\n';
    expect(contentOf(buildSubject({ request }, 0), 'parameters.code')).toBe('a');
  });

  it('is none of a request that is made of the form’s fields alone', () => {
    const subject = buildSubject({ parameters: { code: 'a' } }, 0);
    expect(contentOf(subject, 'request')).toBeUndefined();
    expect(contentOf(subject, 'parameters.code')).toBe('a');
  });

  it('is the answer to the pushed request, wherever it was pasted', () => {
    const response = '{"request_uri":"urn:x","expires_in":60}';
    expect(contentOf(buildSubject({ response }, 0), 'par_response')).toBe(response);
  });
});
