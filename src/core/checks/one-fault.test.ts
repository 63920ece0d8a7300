import { describe, expect, it } from 'vitest';
import { type CaseChanges, fapiCase, legacyCase, parRequest } from '../../testing/cases.ts';
import { testNow } from '../../testing/times.ts';
import { testCode, testRedirectUri } from '../../testing/tokens.ts';
import { buildSubject } from '../case/build-subject.ts';
import { diagnose } from '../diagnose.ts';
import { parameterChecks } from './parameters/registry.ts';
import { transportChecks } from './transport/registry.ts';

const staging = 'https://stg-id.singpass.gov.sg';
const url = `${staging}/fapi/token`;
const urn = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const other = 'asC7y1wuFmqwCXys6S5EnaILNcy4yJDx';
const body = (value: Readonly<Record<string, string>>): CaseChanges => ({ parameters: value });
const without = (name: string, more: Readonly<Record<string, string>> = {}): CaseChanges => ({
  parameters: { [name]: undefined, ...more },
});
/** The healthy request as a curl command, altered as text. */
const curl = async (alter: (command: string) => string, make = fapiCase): Promise<CaseChanges> => {
  const { request = '' } = await make();
  const [head = '', form = ''] = request.split('\r\n\r\n');
  const dpop = /^DPoP: .*$/m.exec(head)?.[0] ?? '';
  return {
    request: alter(`curl -X POST ${make === fapiCase ? url : `${staging}/token`} -H '${dpop}' -d '${form}'`),
  };
};

type Row = readonly [string, typeof fapiCase, CaseChanges | (() => Promise<CaseChanges>)];

/** One fault put into a healthy case, and the one finding of these groups that must name it. */
const rows: readonly Row[] = [
  ['grant-type-missing', fapiCase, without('grant_type')],
  ['grant-type-wrong', fapiCase, body({ grant_type: 'authorisation_code' })],
  ['assertion-type-missing', fapiCase, without('client_assertion_type')],
  ['assertion-type-wrong', fapiCase, body({ client_assertion_type: urn.slice(1) })],
  ['assertion-missing', fapiCase, without('client_assertion')],
  ['client-id-missing', legacyCase, without('client_id')],
  ['client-id-mismatch', legacyCase, body({ client_id: other })],
  ['client-id-unknown', legacyCase, { expected: { client_id: other } }],
  ['wrong-path', legacyCase, { url: `${staging}/token/` }],
  ['plus-becomes-space', fapiCase, async () => curl((command) => command.replace(testCode, 'aB3+cD4/eF5='))],
  [
    'client-id-malformed',
    fapiCase,
    { assertion: { claims: { iss: 'my-app', sub: 'my-app' } }, authorization_request: undefined },
  ],
  ['redirect-uri-missing', fapiCase, without('redirect_uri')],
  ['redirect-uri-slash', fapiCase, body({ redirect_uri: `${testRedirectUri}/` })],
  ['redirect-uri-origin', fapiCase, body({ redirect_uri: testRedirectUri.replace('https', 'http') })],
  [
    'redirect-uri-path-case',
    legacyCase,
    body({ redirect_uri: testRedirectUri.replace('callback', 'Callback') }),
  ],
  ['redirect-uri-query', fapiCase, body({ redirect_uri: `${testRedirectUri}?a=1` })],
  ['redirect-uri-double-encoded', fapiCase, body({ redirect_uri: encodeURIComponent(testRedirectUri) })],
  ['code-missing', fapiCase, without('code')],
  ['code-percent-encoded', fapiCase, body({ code: `${testCode}%3D` })],
  ['code-truncated', fapiCase, body({ code: `${testCode}&state=x` })],
  ['code-is-something-else', fapiCase, body({ code: 'urn:ietf:params:oauth:request_uri:abc' })],
  [
    'code-other-client-env',
    fapiCase,
    async () => ({ authorization_request: await parRequest({ client_id: other }) }),
  ],
  ['scope-not-allowed', legacyCase, body({ scope: 'openid profile' })],
  [
    'auth-request-error-ignored',
    fapiCase,
    { ...without('code'), callback: `${testRedirectUri}?error=access_denied` },
  ],
  ['param-trailing-newline', fapiCase, body({ grant_type: 'authorization_code\n' })],
  ['param-trailing-newline', fapiCase, body({ redirect_uri: `${testRedirectUri} ` })],
  ['double-encoded', fapiCase, body({ client_assertion_type: encodeURIComponent(urn) })],
  ['percent-malformed', fapiCase, body({ client_assertion_type: urn.replaceAll(':', '3A') })],
  ['placeholder-left', fapiCase, body({ client_assertion: 'YOUR_JWT_ASSERTION' })],
  ['placeholder-left', legacyCase, body({ client_id: '{{client_id}}' })],
  ['quotes-in-value', legacyCase, body({ client_id: '"T5sM5a53Yaw3URyDEv2y9129CbElCN2F"' })],
  ['invisible-chars', fapiCase, body({ code: `${testCode}\t` })],
  ['smart-punctuation', fapiCase, body({ client_assertion_type: urn.replace('-', '\u2013') })],
  ['empty-param', fapiCase, body({ code: '' })],
  ['shell-single-quote-var', fapiCase, body({ client_assertion: '$CA' })],
  ['curl-at-file-literal', fapiCase, body({ client_assertion: '@jwt.txt' })],
  ['param-name-wrong', fapiCase, without('grant_type', { grantType: 'authorization_code' })],
  ['client-secret-used', fapiCase, body({ client_secret: 's3cret' })],
  ['basic-header-plus-assertion', fapiCase, { headers: ['Authorization: Basic aWQ6'] }],
  ['bearer-header-plus-assertion', fapiCase, { headers: ['Authorization: Bearer abc'] }],
  ['wrong-path', fapiCase, { url: `${staging}/fapi/par` }],
  ['wrong-host-env', fapiCase, { url: 'https://id.singpass.gov.sg/fapi/token' }],
  ['legacy-fapi-mixed', fapiCase, { url: `${staging}/token` }],
  ['corppass-singpass-mixed', fapiCase, { url: 'https://stg-id.corppass.gov.sg/token' }],
  ['ct-json-body', fapiCase, { request: `curl ${url} --json '{"code":"x"}'` }],
  ['ct-form-json-body', fapiCase, { request: `curl ${url} -d '{"code":"x"}'` }],
  ['ct-multipart', fapiCase, { request: `curl ${url} -F grant_type=authorization_code` }],
  ['ct-missing', fapiCase, async () => curl((command) => `${command} -H 'Content-Type:'`)],
  [
    'ct-typo',
    fapiCase,
    async () => curl((command) => `${command} -H 'Content-Type: application/x-www-form-encoded'`),
  ],
  ['ct-text-plain', fapiCase, async () => curl((command) => `${command} -H 'Content-Type: text/plain'`)],
  ['method-get', fapiCase, async () => curl((command) => `${command.replace('-X POST', '')} -G`)],
  [
    'params-in-query',
    fapiCase,
    async () => curl((command) => command.replace(/token (.*) -d '(.*)'$/, "'token?$2' $1")),
  ],
  ['body-empty', fapiCase, { request: `curl -X POST ${url}` }],
  ['post-redirected-to-get', fapiCase, async () => curl((command) => command.replace('https', 'http'))],
  ['bom-in-body', fapiCase, async () => curl((command) => command.replace("-d '", "-d '\uFEFF"))],
  ['newline-inside-body', fapiCase, async () => curl((command) => command.replaceAll('&', '&\n'))],
  ['html-escaped-amp', fapiCase, async () => curl((command) => command.replaceAll('&', '&amp;'))],
  ['shell-unquoted-amp', fapiCase, async () => curl((command) => command.replace(/-d '(.*)'$/, '-d $1'))],
  ['windows-cmd-single-quotes', fapiCase, async () => curl((command) => `C:\\> ${command}`)],
  [
    'curl-urlencode-whole-body',
    fapiCase,
    { request: `curl ${url} --data-urlencode 'grant_type=authorization_code&code=x'` },
  ],
  ['curl-missing-x-or-d', fapiCase, async () => curl((command) => command.replace("-d '", "'"))],
  ['curl-missing-x-or-d', fapiCase, async () => curl((command) => command.replace('-X POST', 'POST'))],
  ['duplicate-param', fapiCase, async () => curl((command) => `${command} -d grant_type=authorization_code`)],
  ['cors-browser-call', fapiCase, { headers: ['Origin: http://localhost:3000'] }],
];

describe('one fault is one finding', () => {
  it.each(rows)('%s', async (code, make, changes) => {
    const given = await make(typeof changes === 'function' ? await changes() : changes);
    const { findings } = diagnose(buildSubject(given, testNow), [...transportChecks, ...parameterChecks]);
    const serious = findings.filter(({ severity }) => severity !== 'note');
    expect(serious.map((finding) => finding.code)).toEqual([code]);
  });
});
