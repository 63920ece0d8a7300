import { faultsOf } from '../fault.ts';

/** Server side and environment (faults.md §1, group J). */
export const environmentFaults = faultsOf('J', {
  'server-outage': ['low', 'hint', 'IdP outage or maintenance'],
  'server-cannot-fetch-jwks': ['high', 'strong', 'Server-side JWKS fetch failure reported as server error'],
  'rate-limited': ['low', 'proof', 'Too many requests'],
  'waf-html': ['med', 'proof', 'HTML 403/405 from an edge'],
  'egress-blocked': ['med', 'strong', 'Your firewall blocks the call'],
  'proxy-mitm': ['med', 'strong', 'TLS-inspecting proxy'],
  'caller-ca-outdated': ['low', 'strong', 'Old CA bundle/Java on the caller'],
  'caller-tls-old': ['low', 'strong', 'Caller speaks TLS < 1.2'],
  'connection-reset': ['low', 'hint', 'Reset, premature close, HTTP/2 oddities'],
  'retry-burns-code': ['med', 'hint', 'Retry after a timeout although the first try succeeded'],
  'app-not-active': ['med', 'hint', 'App inactive, not synced, agreement unsigned'],
  'localhost-forbidden': ['low', 'hint', 'Call from or redirect to localhost not allowed'],
  'wrong-app-type': ['med', 'strong', 'Login app asks for Myinfo scopes or the reverse'],
  'mtls-unexpected': ['low', 'hint', 'Client certificate asked or sent'],
  'server-strictness-changed': ['med', 'hint', 'Library or server upgrade made a tolerated deviation fatal'],
});
