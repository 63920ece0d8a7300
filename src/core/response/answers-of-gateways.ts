import type { FaultCode } from '../catalogue/faults.ts';
import type { KnownAnswer } from './known-answer.ts';
import type { ParsedResponse } from './parsed-response.ts';

const refused: readonly FaultCode[] = ['waf-html', 'wrong-path', 'wrong-host-env', 'proxy-altered-request'];
const noSuchPath: readonly FaultCode[] = [
  'wrong-path',
  'wrong-host-env',
  'method-get',
  'waf-html',
  'proxy-altered-request',
];

/** What stands before a token endpoint says in JSON or in plain words; the endpoint has not seen the request. */
export const answersOfGateways: readonly KnownAnswer[] = [
  {
    // Azure API Management and Kong want a key of their own; Cloudflare tells a rule by its number, Akamai a reference.
    match:
      /(?:missing|invalid) subscription key|^No API key found in request|^error code: 10\d\d\s*$|You don't have permission to access "?https?:|\bReference #\d{1,3}\.[\da-f]{6}/i,
    source: 'gateway',
    guide: 'not-from-the-token-endpoint',
    causes: refused,
  },
  {
    // The gateways of Amazon, Azure, Kong and Apigee, and Keycloak with its realms.
    match:
      /^Missing Authentication Token$|^Resource not found$|^no Route matched with those values|^Unable to identify proxy for host|Realm does not exist|^Unable to find matching target resource method|RESTEASY003210/i,
    source: 'gateway',
    guide: 'not-from-the-token-endpoint',
    causes: noSuchPath,
  },
  {
    // Envoy: nothing behind it answered.
    match:
      /upstream connect error or disconnect\/reset before headers|^upstream request timeout|^no healthy upstream/i,
    source: 'gateway',
    guide: 'temporarily-unavailable',
    causes: ['server-outage', 'connection-reset', 'proxy-altered-request', 'wrong-host-env'],
  },
];

/** Amazon's gateway signs each refusal of its own in a header. */
export function isRefusalOfGateway({ headers }: ParsedResponse): boolean {
  return headers.some(({ name }) => name.toLowerCase() === 'x-amzn-errortype');
}
