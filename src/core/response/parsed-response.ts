import type { JsonObject } from '../assertion/decoded-jwt.ts';
import type { WireHeader } from '../request/wire-request.ts';

/** What came back, read from `curl -i` output, raw HTTP, a body alone, or a client's or shell's own message. */
export interface ParsedResponse {
  readonly text: string;
  readonly kind: 'json' | 'html' | 'jwt' | 'text' | 'client-message' | 'empty';
  readonly status?: number | undefined;
  readonly headers: readonly WireHeader[];
  /** Statuses of earlier answers in the paste (redirects, `100 Continue`). */
  readonly hops: readonly number[];
  readonly body: string;
  /** The JSON object in the body; also set for one cut off at the end, as far as it can be read. */
  readonly json?: JsonObject | undefined;
  readonly truncated: boolean;
  readonly error?: string | undefined;
  readonly description?: string | undefined;
  readonly id?: string | undefined;
  readonly traceId?: string | undefined;
  /** The `Date` header in Unix seconds. */
  readonly date?: number | undefined;
}
