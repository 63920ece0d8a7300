import { faultsOfGroups } from '../catalogue/fault-families.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import type { Reference } from '../catalogue/sources.ts';
import type { GuideId } from '../guides/guide-ids.ts';
import { clientFaults } from './known-answer.ts';
import type { ParsedResponse } from './parsed-response.ts';

export interface StandardAnswer {
  readonly errors: readonly string[];
  readonly guide: GuideId;
  readonly causes: readonly FaultCode[];
  readonly reference: Reference;
}

/** Error codes of the specifications that no profile lists, such as those that come to the callback instead of a code. */
const standardAnswers: readonly StandardAnswer[] = [
  {
    errors: [
      'access_denied',
      'login_required',
      'interaction_required',
      'consent_required',
      'account_selection_required',
    ],
    guide: 'not-from-the-token-endpoint',
    causes: ['auth-request-error-ignored', 'code-missing', 'par-request-uri-expired'],
    reference: 'RFC 6749 §4.1.2.1',
  },
  {
    errors: ['unauthorized_client'],
    guide: 'invalid-client',
    causes: [
      ...new Set<FaultCode>([
        'app-not-active',
        'wrong-app-type',
        'client-id-unknown',
        'grant-type-wrong',
        'redirect-uri-missing',
        ...clientFaults,
      ]),
    ],
    reference: 'RFC 6749 §5.2',
  },
  {
    errors: ['invalid_client_metadata'],
    guide: 'no-encryption-key',
    causes: faultsOfGroups('G'),
    reference: 'oidc-provider',
  },
  {
    errors: ['insufficient_scope'],
    guide: 'invalid-scope',
    causes: ['scope-not-allowed', 'wrong-app-type', 'userinfo-bearer-vs-dpop'],
    reference: 'RFC 6750 §3.1',
  },
  {
    errors: ['slow_down', 'too_many_requests'],
    guide: 'rate-limited',
    causes: ['rate-limited'],
    reference: 'Public reports',
  },
  {
    errors: ['invalid_redirect_uri', 'redirect_uri_mismatch'],
    guide: 'invalid-grant',
    causes: [
      'redirect-uri-slash',
      'redirect-uri-origin',
      'redirect-uri-path-case',
      'redirect-uri-query',
      'redirect-uri-double-encoded',
      'redirect-uri-forbidden',
    ],
    reference: 'RFC 6749 §4.1.3',
  },
];

/** What a code of the specifications means where neither the profile nor the wording of a server tells more. */
export function standardAnswerOf({ error }: ParsedResponse): StandardAnswer | undefined {
  const code = error?.toLowerCase() ?? '';
  return standardAnswers.find(({ errors }) => errors.includes(code));
}
