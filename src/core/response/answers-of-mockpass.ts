import { faultsOfGroups } from '../catalogue/fault-families.ts';
import { mockpassFapiErrors } from '../profiles/mockpass-fapi-answers.ts';
import { mockpassLegacyAnswers } from '../profiles/mockpass-legacy-answers.ts';
import type { ProfileError } from '../profiles/profile.ts';
import { bodyFaults, clientFaults, grantFaults, type KnownAnswer } from './known-answer.ts';

/** What the profiles of the mock say of its sentences holds where none of them is chosen too; only the order of its steps is not taken for known. */
function ofProfile(errors: readonly ProfileError[]): readonly KnownAnswer[] {
  return errors.flatMap(({ match: { description }, guide, causes }) =>
    description === undefined
      ? []
      : [{ match: new RegExp(description, 'i'), source: 'mockpass', guide, causes }],
  );
}

const ofLogin = ['par-invalid-params', ...faultsOfGroups('I', 'H', 'B')] as const;

/** Sentences of PAR and of the authorization endpoint, which come before the token endpoint. Their words are common: on a page they are anyone's. */
export const answersBeforeTokens: readonly KnownAnswer[] = [
  {
    match: /^No Client ID in query/i,
    asCode: true,
    source: 'mockpass',
    guide: 'invalid-request',
    causes: ['client-id-missing', 'par-request-uri-expired'],
  },
  {
    match:
      /^(?:No PAR request found|Client ID does not match|Request URI (?:not found|is required)|No Request URI in query)/i,
    asCode: true,
    source: 'mockpass',
    guide: 'invalid-request',
    causes: ['par-request-uri-expired', 'client-id-mismatch', 'par-invalid-params', ...bodyFaults],
  },
  {
    match: /^Client ID is required/i,
    asCode: true,
    source: 'mockpass',
    guide: 'invalid-request',
    causes: ['par-client-id-missing', ...ofLogin],
  },
  {
    match: /^Invalid redirect uri(?! https type)/i,
    asCode: true,
    source: 'mockpass',
    guide: 'invalid-request',
    causes: ['redirect-uri-forbidden', ...ofLogin],
  },
  {
    match: /^Invalid code challenge method/i,
    asCode: true,
    source: 'mockpass',
    guide: 'invalid-request',
    causes: ['challenge-method-missing', ...ofLogin],
  },
  {
    match: /^Code challenge must be base64 encoded/i,
    asCode: true,
    source: 'mockpass',
    guide: 'invalid-request',
    causes: ['challenge-std-base64', ...ofLogin],
  },
  {
    match:
      /^(?:(?:State|Nonce|Scope|Response type|Code challenge|Authentication context message) is required|Scope must include openid|Scope [^\n]{0,80} is not supported|Invalid (?:state|nonce|response type|acr values|authentication context|redirect uri)|Authentication context message must)/i,
    asCode: true,
    source: 'mockpass',
    guide: 'invalid-request',
    causes: [...ofLogin, 'scope-not-allowed', 'wrong-app-type'],
  },
];

/** MockPass' own sentences (singpass.md §5.4, §5.5): each names one fault or one step. */
export const answersOfMockpass: readonly KnownAnswer[] = [
  ...ofProfile(mockpassFapiErrors),
  ...ofProfile(mockpassLegacyAnswers),
  ...answersBeforeTokens,
  {
    match: /^Invalid client assertion/i,
    source: 'mockpass',
    guide: 'invalid-client',
    causes: clientFaults,
  },
  {
    // The lookup of a code that it never gave (singpass.md §5.4).
    match: /destructure property 'profile'/i,
    source: 'mockpass',
    guide: 'invalid-grant',
    causes: ['plus-becomes-space', 'code-other-client-env', ...grantFaults],
  },
  {
    match: /JWKSInvalid/i,
    source: 'mockpass',
    guide: 'server-side-error',
    causes: faultsOfGroups('G'),
  },
  {
    // A body that none of its readers takes.
    match: /destructure property '\w{1,40}' of 'req\.body'|Cannot read properties of undefined/i,
    source: 'mockpass',
    guide: 'client-side-error',
    causes: ['ct-missing', 'ct-json-body', 'ct-text-plain', 'ct-multipart', ...bodyFaults],
  },
  {
    // A list, which a form with two values of one name becomes.
    match: /^\w{1,40}\.split is not a function/i,
    source: 'mockpass',
    guide: 'invalid-request',
    causes: ['duplicate-param', ...bodyFaults],
  },
  {
    match: /^Cannot (?:GET|POST) \//i,
    source: 'mockpass',
    guide: 'not-from-the-token-endpoint',
    causes: ['wrong-path', 'method-get', ...bodyFaults],
  },
  {
    // What it quotes is no text, and so no key set: it is the header of a token, decoded.
    match: /\uFFFD[^\n]{0,200}is not valid JSON/i,
    source: 'mockpass',
    guide: 'server-side-error',
    causes: [
      'placeholder-left',
      'header-not-json',
      'assertion-not-jwt',
      'dpop-header-broken',
      ...faultsOfGroups('C', 'D', 'I', 'A'),
    ],
  },
  {
    match: /(?:is not valid JSON|in JSON at position|Unexpected token|fetch failed|Failed to fetch)/i,
    source: 'mockpass',
    guide: 'server-side-error',
    causes: [...faultsOfGroups('G'), ...faultsOfGroups('C', 'A', 'D', 'I'), 'server-cannot-fetch-jwks'],
  },
];
