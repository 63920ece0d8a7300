import type { Reference } from '../catalogue/sources.ts';
import type { Profile, Ruled } from './profile.ts';
import { rfc7523Errors } from './rfc7523-errors.ts';
import { rfc7523LeavesOpen } from './rfc7523-open.ts';
import { clientAssertionType, fixedValue, known } from './ruled.ts';
import { singpassOrder } from './singpass-common.ts';

const standard = <Value>(value: Value, source: Reference, note?: string): Ruled<Value> =>
  known(value, 'documented', source, note);
const assumed = <Value>(value: Value, source: Reference, note: string): Ruled<Value> =>
  known(value, 'inferred', source, note);

/** A century: the standards set no limit. */
const noLimitSeconds = 100 * 365 * 86_400;
const algorithms = [
  ...['ES256', 'ES384', 'ES512', 'ES256K'],
  ...['PS256', 'PS384', 'PS512'],
  ...['RS256', 'RS384', 'RS512'],
  ...['EdDSA', 'Ed25519', 'Ed448'],
];
const keyWraps = [
  ...['ECDH-ES', 'ECDH-ES+A128KW', 'ECDH-ES+A192KW', 'ECDH-ES+A256KW'],
  ...['RSA-OAEP', 'RSA-OAEP-256', 'RSA-OAEP-384', 'RSA-OAEP-512', 'RSA1_5'],
];

/**
 * Any server that takes a client assertion by RFC 7523, whatever the grant (§2.2). It demands what the standards demand and no
 * more; pasted metadata of the server (RFC 8414) narrows it: see `withDiscovery`.
 */
export const rfc7523: Profile = {
  id: 'rfc7523',
  title: 'Any server (RFC 7523)',
  summary: 'By the standards alone; the metadata of the server fills in the rest',
  server: 'generic',
  fapi: false,
  detect: { hosts: [], tokenPaths: [] },
  environments: {},
  parameterOrder: [
    'client_id',
    'redirect_uri',
    'grant_type',
    'code',
    'scope',
    'client_assertion_type',
    'client_assertion',
    'code_verifier',
  ],
  parameters: {
    client_id: standard(
      { presence: 'optional' },
      'RFC 7521 §4.2',
      'The subject of the assertion names the client.',
    ),
    redirect_uri: standard(
      { presence: 'optional' },
      'RFC 6749 §4.1.3',
      'Required where the authorization request held one.',
    ),
    grant_type: standard(
      { presence: 'required' },
      'RFC 6749 §4.1.3',
      'Client authentication goes with any grant.',
    ),
    code: standard({ presence: 'required' }, 'RFC 6749 §4.1.3', 'For the grant authorization_code.'),
    scope: standard({ presence: 'optional' }, 'RFC 6749 §3.3'),
    client_assertion_type: standard(fixedValue(clientAssertionType), 'RFC 7523 §2.2'),
    client_assertion: standard({ presence: 'required' }, 'RFC 7523 §2.2'),
    code_verifier: standard(
      { presence: 'optional', minLength: 43, maxLength: 128 },
      'RFC 7636 §4.1',
      'Required where the authorization request held a challenge.',
    ),
  },
  assertion: {
    algorithms: standard(algorithms, 'RFC 7518 §3.1', 'Which of them a server takes stands in its metadata.'),
    typ: standard({ presence: 'optional', values: [] }, 'RFC 7519 §5.1', 'Any value, or none.'),
    kid: standard('optional', 'RFC 7515 §4.1.4'),
    audience: assumed(
      'issuer-or-token-endpoint',
      'RFC 7523 §3',
      'The server must find itself in aud. Its token endpoint may stand there, its issuer usually does; which it wants is agreed with the server, and can be set here.',
    ),
    audienceList: standard('accepted', 'RFC 7519 §4.1.3'),
    requiredClaims: standard(['iss', 'sub', 'aud', 'exp'], 'RFC 7523 §3', 'iat, nbf and jti are optional.'),
    maxLifetimeSeconds: standard(
      noLimitSeconds,
      'RFC 7523 §3',
      'A server may refuse an exp that is unreasonably far away.',
    ),
    clockToleranceSeconds: assumed(
      300,
      'RFC 7519 §4.1.4',
      'The standard speaks of a few minutes at most and names no number.',
    ),
    codeClaim: standard('unused', 'RFC 7523 §3'),
  },
  dpop: {
    presence: standard('optional', 'RFC 9449 §5'),
    algorithms: standard(algorithms, 'RFC 9449 §4.2', 'Any asymmetric one that the server lists.'),
    maxLifetimeSeconds: standard(noLimitSeconds, 'RFC 9449 §4.3', 'A proof needs no exp.'),
    expRequired: standard(false, 'RFC 9449 §4.2'),
  },
  pkce: {
    presence: standard('optional', 'RFC 7636 §4.5'),
    methods: standard(['S256', 'plain'], 'RFC 7636 §4.2', 'Without a method a server takes plain.'),
    verifierCharacters: standard('A-Za-z0-9_.~-', 'RFC 7636 §4.1'),
  },
  redirectUri: {
    schemes: standard(['https', 'http'], 'RFC 6749 §3.1.2', 'As registered; other schemes too.'),
    forbiddenWords: standard([], 'RFC 6749 §3.1.2'),
  },
  code: {
    lifetimeSeconds: standard(600, 'RFC 6749 §4.1.2', 'Ten minutes at most are recommended.'),
    pattern: standard('[\\x20-\\x7e]+', 'RFC 6749 §A.11'),
  },
  keySet: {
    keyTypes: standard(['EC', 'RSA', 'OKP'], 'RFC 7517 §4.1'),
    curves: standard(
      ['P-256', 'P-384', 'P-521', 'secp256k1', 'Ed25519', 'Ed448', 'X25519', 'X448'],
      'RFC 7518 §6.2.1',
      'RFC 8037 and RFC 8812 add to them.',
    ),
    encryptionKey: standard(
      'optional',
      'RFC 7517 §4.2',
      'Needed where the client asked for encrypted tokens.',
    ),
    encryptionAlgorithms: standard(keyWraps, 'RFC 7518 §4.1'),
    contentEncryption: standard(
      ['A128CBC-HS256', 'A192CBC-HS384', 'A256CBC-HS512', 'A128GCM', 'A192GCM', 'A256GCM'],
      'RFC 7518 §5.1',
    ),
    kid: standard('optional', 'RFC 7517 §4.5'),
    timeoutSeconds: assumed(30, 'RFC 7517 §5', 'No standard sets a time; few servers wait longer.'),
    cacheSeconds: assumed(3600, 'RFC 7517 §5', 'No standard sets a time; an hour is usual.'),
  },
  order: assumed(
    singpassOrder.value,
    'RFC 7523 §3',
    'Each server has an order of its own; this is a usual one.',
  ),
  leavesOpen: standard(
    rfc7523LeavesOpen,
    'RFC 7523 §3',
    'The standards leave it to the server: some refuse it.',
  ),
  errors: rfc7523Errors,
  predictions: [
    { codes: ['grant-type-missing'], status: 400, error: 'invalid_request' },
    { codes: ['grant-type-wrong'], status: 400, error: 'unsupported_grant_type' },
    { stages: ['transport', 'parameters'], status: 400, error: 'invalid_request' },
    {
      stages: ['assertion-format', 'header', 'key-set', 'signature', 'claims'],
      status: 401,
      error: 'invalid_client',
    },
    { stages: ['dpop'], status: 400, error: 'invalid_dpop_proof' },
    { stages: ['grant'], status: 400, error: 'invalid_grant' },
  ],
};
