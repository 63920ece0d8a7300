import type { KeySetDocument } from '../key-set/key-set-document.ts';
import { parseKeySet } from '../key-set/parse-key-set.ts';
import { readShownKeys } from '../key-set/shown-keys.ts';
import { recogniseKeys } from './recognise-keys.ts';
import { splitMessage } from './split-message.ts';
import { splitPaste } from './split-paste.ts';
import { splitSections } from './split-sections.ts';
import { unwrapPaste } from './unwrap-paste.ts';

/** What a client is registered with (RFC 7591 §2), where its keys stand beside the rest. */
const ofRegistration = /"(?:redirect_uris|token_endpoint_auth_method|client_name)"\s{0,20}:/;

/** A text that code puts together of pieces. */
const joint =
  /(["'])[ \t]{0,20}(?:[+.][ \t]{0,20}|[+.]?[ \t]{0,20}\\?\r?\n[ \t]{0,80}(?:[+.][ \t]{0,20})?)\1/g;
/** No line of JSON begins so: a mail quotes it. */
const mark = /^>{1,3} ?/gm;

/**
 * The field of a key set. Where its text is no set as it stands, the set may stand in what was copied with it: a name, a fence, words, a
 * command, the program that serves it. What no address serves so is no fault of the set. Never fails.
 */
export function readKeySetField(text: string): KeySetDocument {
  const served = parseKeySet(text);
  if (served.wrappedAt?.startsWith('jwks') && ofRegistration.test(text)) return { ...served, shape: 'set' };
  if (served.keys.length > 0 || served.http !== undefined) return served;
  const bare = unwrapPaste(text.replace(mark, '').replace(joint, ''));
  const parts = splitSections(bare).flatMap(splitPaste).flatMap(splitMessage);
  for (const part of parts.flatMap((one) => recogniseKeys(one) ?? []).map((piece) => piece.text)) {
    const within = parseKeySet(part);
    const isWhole = within.shape === 'set' || within.http !== undefined || !isBroken(bare);
    if (within.keys.length > 0 && isWhole) return placed(within, part, text);
  }
  return readShownKeys(bare, text) ?? served;
}

/** JSON that does not close is no set, whatever can be read within it. */
function isBroken(text: string): boolean {
  return /^\s*(?:[{[]|"keys")/.test(text);
}

/** The places in the text of the field, where the part stands in it letter by letter; else none. */
function placed(within: KeySetDocument, part: string, text: string): KeySetDocument {
  const at = text.indexOf(part);
  const keys = within.keys.map(({ span, memberSpans, ...key }) => {
    if (at < 0 || span === undefined || memberSpans === undefined) return key;
    const moved = [...memberSpans].map(([name, place]) => [name, movedBy(place, at)] as const);
    return { ...key, span: movedBy(span, at), memberSpans: new Map(moved) };
  });
  return { ...within, text, keys };
}

function movedBy({ start, end }: { readonly start: number; readonly end: number }, by: number) {
  return { start: start + by, end: end + by };
}
