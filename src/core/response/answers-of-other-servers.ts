import { faultsOfGroups } from '../catalogue/fault-families.ts';
import { keySetUnreachable } from '../profiles/singpass-causes.ts';
import { bodyFaults, clientFaults, grantFaults, type KnownAnswer, signatureFaults } from './known-answer.ts';

/** What many servers say alike, and the codes of Singpass' login page; the specific first. */
export const answersOfOtherServers: readonly KnownAnswer[] = [
  {
    match: /invalid_token(?!_response)/i,
    source: 'other-server',
    guide: 'fails-after-success',
    causes: ['access-token-expired', 'userinfo-bearer-vs-dpop', 'dpop-ath', ...faultsOfGroups('K', 'I')],
  },
  {
    match:
      /\bjwks\b[^\n]{0,60}(?:can['’]?t|cannot|could not) be (?:reached|fetched|retrieved|loaded)|(?:failed|unable) to (?:fetch|retrieve|load|reach)[^\n]{0,40}\bjwks\b|Requesting the remote JWKS returned an error/i,
    source: 'other-server',
    guide: 'server-side-error',
    causes: keySetUnreachable,
  },
  {
    // Entra: the key of the assertion is not registered, or the signature is another one.
    match: /AADSTS700027\b|AADSTS50013\b/,
    source: 'other-server',
    guide: 'invalid-client-signature',
    causes: signatureFaults,
  },
  {
    match: /PX-E0008|Scope\(s\) provided may be unregistered/i,
    source: 'singpass',
    guide: 'invalid-scope',
    causes: ['wrong-app-type', 'scope-not-allowed', 'par-invalid-params'],
  },
  {
    match: /PX-E\d{4}|Request parameters invalid|Invalid JWKS object/i,
    source: 'singpass',
    guide: 'not-from-the-token-endpoint',
    causes: [
      'redirect-uri-forbidden',
      'redirect-uri-slash',
      'redirect-uri-origin',
      'jwks-private-exposed',
      'jwks-http-error',
      'jwks-html',
      'jwks-no-enc',
      'par-request-uri-expired',
      ...faultsOfGroups('G', 'B'),
    ],
  },
  {
    // OpenID Connect Core §3.1.2.6: a request_uri that is spent, late or of another client.
    match: /invalid_request_uri|request_uri [^\n]{0,40}(?:invalid|expired|used)/i,
    source: 'other-server',
    guide: 'invalid-request',
    causes: ['par-request-uri-expired', 'client-id-mismatch'],
  },
  {
    match:
      /Invalid PKI Signature|Duplicate client_assertion|Invalid JWS Verification|Missing ath|A256M is not valid/i,
    source: 'singpass',
    guide: 'unrecognised-response',
    causes: [...faultsOfGroups('F', 'E', 'I', 'G')],
  },
  {
    match:
      /AADSTS700024\b|AADSTS50012\b|expired|not within its valid time|token is not active|exp(?:iration)?\b/i,
    source: 'other-server',
    guide: 'invalid-client-claims',
    causes: [
      'exp-past',
      'client-assertion-expired-cache',
      'exp-too-far',
      'clock-skew-small',
      'iat-tz-behind',
      ...faultsOfGroups('E'),
      'code-expired',
    ],
  },
  {
    match: /AADSTS900144\b|must contain the following parameter|Missing (?:parameter|grant type)|grant_type/i,
    source: 'other-server',
    guide: 'client-side-error',
    causes: ['grant-type-missing', 'ct-json-body', 'ct-form-json-body', 'shell-unquoted-amp', ...bodyFaults],
  },
  {
    match: /\baud(?:ience)?\b/i,
    source: 'other-server',
    guide: 'invalid-client-claims',
    causes: ['aud-token-endpoint', 'aud-trailing-slash', 'aud-wrong-env', ...faultsOfGroups('E')],
  },
  {
    match: /\bjti\b|replay|already (?:been )?used|re-?use/i,
    source: 'other-server',
    guide: 'invalid-client-claims',
    causes: ['jti-reused', 'jti-missing', 'code-reused', ...faultsOfGroups('E', 'B')],
  },
  {
    match: /\b(?:iat|nbf|timestamp)\b|synchroni[sz]ed|clock/i,
    source: 'other-server',
    guide: 'invalid-client-claims',
    causes: ['iat-future', 'clock-skew-small', 'iat-tz-ahead', 'iat-tz-behind', ...faultsOfGroups('E')],
  },
  {
    match: /assertion type/i,
    source: 'other-server',
    guide: 'invalid-request',
    causes: ['assertion-type-wrong', 'assertion-type-missing', 'double-encoded', ...bodyFaults],
  },
  {
    match: /\balg(?:orithm)?\b/i,
    source: 'other-server',
    guide: 'invalid-client-signature',
    causes: [...faultsOfGroups('D', 'F', 'G')],
  },
  {
    match: /^Not Found$|method not allowed/i,
    source: 'other-server',
    guide: 'not-from-the-token-endpoint',
    causes: ['wrong-path', 'method-get', 'wrong-host-env', ...bodyFaults],
  },
  {
    match: /unable to generate a token|client (?:is )?not (?:valid|authorized|authenticated)/i,
    source: 'other-server',
    guide: 'invalid-client',
    causes: clientFaults,
  },
  {
    match: /\bkid\b|public key|signing key|\bjwks?\b|key set/i,
    source: 'other-server',
    guide: 'invalid-client-signature',
    causes: [...faultsOfGroups('D', 'G', 'F')],
  },
  {
    match: /signature|verif(?:y|ied|ication)|validat/i,
    source: 'other-server',
    guide: 'invalid-client-signature',
    causes: signatureFaults,
  },
  {
    match: /'?iss'?\b|\bsub\b|issuer|subject|claim/i,
    source: 'other-server',
    guide: 'invalid-client-claims',
    causes: [
      'iss-wrong',
      'sub-wrong',
      'client-id-mismatch',
      ...faultsOfGroups('E'),
      ...faultsOfGroups('B'),
      'wrong-host-env',
    ],
  },
  {
    match: /redirect_?uri/i,
    source: 'other-server',
    guide: 'invalid-grant',
    causes: [...faultsOfGroups('B', 'A')],
  },
  {
    match: /authori[sz]ation code|\bcode\b|verifier|PKCE/i,
    source: 'other-server',
    guide: 'invalid-grant',
    causes: grantFaults,
  },
  {
    match: /properties which are not allowed|unknown (?:parameter|property)/i,
    source: 'other-server',
    guide: 'client-side-error',
    causes: [
      'windows-cmd-single-quotes',
      'unknown-param',
      'extra-claims',
      ...bodyFaults,
      ...faultsOfGroups('E'),
    ],
  },
  {
    match: /client_?id|client not found|unknown client|invalid client/i,
    source: 'other-server',
    guide: 'invalid-client',
    causes: ['client-id-unknown', 'wrong-host-env', 'client-id-mismatch', ...clientFaults],
  },
  {
    match: /\bis required\b|\bis missing\b|missing required/i,
    source: 'other-server',
    guide: 'invalid-request',
    causes: [...faultsOfGroups('B', 'A', 'H', 'I')],
  },
];
