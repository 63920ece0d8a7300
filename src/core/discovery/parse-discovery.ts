import { parseJsonObject } from '../assertion/json-text.ts';
import { parseResponse } from '../response/parse-response.ts';
import { failure, type Result, success } from '../result.ts';
import { type ServerMetadata, serverMetadataSchema } from './server-metadata.ts';

export type DiscoveryFailure =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'not-json' }
  /** JSON, but neither an issuer nor a token endpoint is in it. */
  | { readonly kind: 'not-metadata' };

/** Reads the document of a well-known address: the JSON alone, or what `curl -i` printed. */
export function parseDiscovery(text: string): Result<ServerMetadata, DiscoveryFailure> {
  const answer = parseResponse(text);
  if (answer?.status !== undefined && answer.status !== 200)
    return failure({ kind: 'status', status: answer.status });
  const json = parseJsonObject((answer?.body ?? text).replace(/^\uFEFF/, ''));
  if (!json.ok) return failure({ kind: 'not-json' });
  const parsed = serverMetadataSchema.safeParse(json.value);
  if (!parsed.success) return failure({ kind: 'not-metadata' });
  const { issuer, token_endpoint: endpoint } = parsed.data;
  return issuer === undefined && endpoint === undefined
    ? failure({ kind: 'not-metadata' })
    : success(parsed.data);
}

/** Whether a text looks like such a document, without parsing all of it: for a paste of unknown kind. */
export function looksLikeDiscovery(text: string): boolean {
  const head = text.slice(0, 100_000);
  if (!/"issuer"\s*:\s*"/.test(head) && !/"token_endpoint"\s*:\s*"/.test(head)) return false;
  return /"(?:\w+_supported|\w+_endpoint|jwks_uri)"\s*:/.test(head);
}
