import type { JsonObject } from '../assertion/decoded-jwt.ts';
import type { Span } from '../case/case.ts';

/** One key as it stands in the document. Values of private members never get this far: `privateMembers` names them. */
export interface KeyEntry {
  /** `keys[0]`, or `key` for a JWK alone. */
  readonly path: string;
  readonly index: number;
  /** The members as written, without private ones. */
  readonly jwk: JsonObject;
  /** Names of private or symmetric members that are present: `d`, `p`, `k`. */
  readonly privateMembers: readonly string[];
  readonly span?: Span | undefined;
  /** Where the values of its members stand, by name. */
  readonly memberSpans?: ReadonlyMap<string, Span> | undefined;
}

/** A text read as a key set. Reading never fails: `shape` says what it is, and `keys` holds what could be read all the same. */
export interface KeySetDocument {
  readonly text: string;
  readonly shape:
    | 'set'
    | 'single-jwk'
    | 'array'
    | 'wrapped'
    | 'json-string'
    | 'other-json'
    | 'invalid-json'
    | 'pem'
    | 'certificate'
    | 'html'
    | 'empty'
    | 'other-text';
  readonly keys: readonly KeyEntry[];
  /** How many elements stand among the keys that are no JSON objects. */
  readonly strangers?: number | undefined;
  /** Where JSON reading stopped: the offset in `text` where it is known, and the text around it. */
  readonly problem?:
    | { readonly at?: number | undefined; readonly message: string; readonly near: string }
    | undefined;
  readonly byteOrderMark: boolean;
  /** No JSON, but an object as a program or a console writes it; its keys have been read. */
  readonly literal?: boolean | undefined;
  /** Read where keys are shown and not where they are served: it may be a part of the set. */
  readonly shown?: boolean | undefined;
  /** The text begins as gzip does. */
  readonly compressed?: boolean | undefined;
  /** Where `shape` is `wrapped`: the path at which the keys were found, such as `data.keys` or `Keys`. */
  readonly wrappedAt?: string | undefined;
  /** Present when the paste was an HTTP answer (`curl -i`). */
  readonly http?:
    | {
        readonly status: number;
        /** The status of a redirect that the client followed to this answer (`curl -L`). */
        readonly redirect?: number | undefined;
        readonly headers: readonly { readonly name: string; readonly value: string }[];
      }
    | undefined;
}
