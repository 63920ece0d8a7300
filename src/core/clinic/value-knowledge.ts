import { isParameterName, type ParameterName } from '../request/parameters.ts';
import type { ValueKnowledge } from './read-encoding.ts';

/**
 * What the standards say of the values: base64url and identifiers hold no percent sign (RFC 7515 §2, RFC 7636 §4.1), the
 * registered values of grant_type and client_assertion_type hold none, a redirect URI is absolute (RFC 6749 §3.1.2).
 * `code` and `client_id` may hold any visible character (RFC 6749 appendix A), but servers make them of safe ones.
 */
const knowledge: Readonly<Record<ParameterName, ValueKnowledge>> = {
  client_id: { neverPercent: true, neverSpace: true },
  redirect_uri: { uri: true },
  grant_type: { neverPercent: true, neverSpace: true },
  code: { neverPercent: true, neverSpace: true },
  scope: {},
  client_assertion_type: { neverPercent: true, neverSpace: true },
  client_assertion: { neverPercent: true, neverSpace: true },
  code_verifier: { neverPercent: true, neverSpace: true },
};

/** What is known of a parameter's value by its name; nothing of one whose name is not known. */
export function valueKnowledgeOf(name: string): ValueKnowledge {
  return isParameterName(name) ? knowledge[name] : {};
}
