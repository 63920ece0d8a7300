import { percentDecode } from '../request/parse-form.ts';

/** How often a value was percent-encoded on its way into the request. */
export type EncodingReading =
  /** Nothing in it needs encoding: encoded or not, it looks the same. */
  | { readonly kind: 'nothing-to-encode'; readonly words: string }
  | { readonly kind: 'times'; readonly times: 0 | 1 | 2; readonly words: string }
  | {
      readonly kind: 'cannot-tell';
      readonly either: readonly [number, number];
      readonly words: string;
    }
  | { readonly kind: 'broken'; readonly words: string };

/** What the value is known to be like, whatever the request says. */
export interface ValueKnowledge {
  /** No percent sign belongs in it: a base64url text, an identifier, a fixed value. */
  readonly neverPercent?: boolean | undefined;
  /** No space belongs in it. */
  readonly neverSpace?: boolean | undefined;
  /** It is an absolute URI. */
  readonly uri?: boolean | undefined;
}

const anEscape = /%[0-9A-Fa-f]{2}/;
const brokenEscape = /%(?![0-9A-Fa-f]{2})/;
/** What no encoder leaves as it is: everything but the unreserved characters, `*` and the escapes themselves (URL Standard). */
const unencoded = /[^A-Za-z0-9\-._~*!'()%+]/;

/**
 * Reads how often a raw value was encoded: how many decodings leave no escape. One decoding that leaves escapes is twice
 * encoded, or once of a value that itself holds `%41` and the like: only what is known of the value tells, so without that
 * the answer is that it cannot be told. A bare `+` may be a space or a plus sign that nobody encoded.
 */
export function readEncoding(raw: string, known: ValueKnowledge = {}): EncodingReading {
  if (brokenEscape.test(raw))
    return { kind: 'broken', words: 'it holds a % that is followed by no two hexadecimal digits' };
  if (!anEscape.test(raw)) return withoutEscapes(raw, known);
  const once = percentDecode(raw);
  if (!anEscape.test(once)) {
    return unencoded.test(raw)
      ? { kind: 'times', times: 1, words: 'encoded once, in part: some characters were left as they are' }
      : { kind: 'times', times: 1, words: 'encoded once' };
  }
  if (known.neverPercent === true)
    return { kind: 'times', times: 2, words: 'encoded twice: no % belongs in this value' };
  if (known.uri === true) return ofUri(once);
  // An encoder leaves nothing behind that it would have to encode, so a value that still holds some was never encoded twice.
  if (unencoded.test(once))
    return { kind: 'times', times: 1, words: 'encoded once; the value itself holds an escape' };
  return {
    kind: 'cannot-tell',
    either: [1, 2],
    words: 'encoded twice, or once and the value itself holds an escape',
  };
}

function withoutEscapes(raw: string, { neverPercent }: ValueKnowledge): EncodingReading {
  if (raw.includes('+') && neverPercent !== true) {
    const either = [0, 1] as const;
    return { kind: 'cannot-tell', either, words: 'a + is a space that was encoded, or a plus that was not' };
  }
  if (unencoded.test(raw) || raw.includes('+'))
    return { kind: 'times', times: 0, words: 'not encoded: characters stand as they are' };
  return { kind: 'nothing-to-encode', words: 'nothing in it needs encoding' };
}

/** After one decoding a URI shows its scheme, or a scheme whose colon is still escaped. */
function ofUri(once: string): EncodingReading {
  if (/^[a-z][a-z0-9+.-]*%3A/i.test(once))
    return {
      kind: 'times',
      times: 2,
      words: 'encoded twice: after one decoding its colon is still an escape',
    };
  if (/^[a-z][a-z0-9+.-]*:/i.test(once))
    return { kind: 'times', times: 1, words: 'encoded once; the URI itself holds an escape' };
  return {
    kind: 'cannot-tell',
    either: [1, 2],
    words: 'encoded twice, or once and the value itself holds an escape',
  };
}
