import { parseKeySet } from '../key-set/parse-key-set.ts';
import { removedMark } from './private-keys.ts';
import type { RecognisedPiece } from './recognised-piece.ts';
import { splitJson } from './split-json.ts';

export function recogniseKeys(text: string): readonly RecognisedPiece[] | undefined {
  const trimmed = text.trim();
  const looks = /^[[{"\uFEFF]/.test(trimmed) && /"(?:keys|kty)\\*"\s*:/.test(trimmed.slice(0, 100_000));
  const isAnswer = /^HTTP\/\d/.test(trimmed) && /\{\s*"keys"\s*:/.test(trimmed.slice(0, 20_000));
  if (!looks && !isAnswer && !/^-----BEGIN (?:EC |RSA )?(?:PUBLIC|PRIVATE) KEY-----/.test(trimmed))
    return undefined;
  if (isDroppedKey(trimmed)) {
    const summary =
      'Nothing is left to read of a private key in PEM, and no field is changed. Paste the key set, or the public key.';
    return [{ kind: 'jwks', text, summary }];
  }
  // Whole sets one after the other are several; JWKs side by side are one set without its frame.
  const documents = isAnswer ? [] : splitJson(text);
  const areSets = documents.length > 1 && documents.every((document) => /^\{\s*"keys"\s*:/.test(document));
  return areSets ? documents.map(keySetPiece) : [keySetPiece(text)];
}

/** A PEM private key that was dropped, and nothing beside it. */
function isDroppedKey(text: string): boolean {
  const [first = '', body, last = '', ...rest] = text.split(/\r?\n/, 5);
  return (
    body === removedMark &&
    rest.length === 0 &&
    [first, last].every((line) => /^-----.* KEY-----$/.test(line))
  );
}

/** How the keys of Singpass are named (singpass.md §1.8): no client chooses such names. */
const kidOfProvider = /^alias\/\S{0,40}sp-auth-api/;

function keySetPiece(text: string): RecognisedPiece {
  const { shape, keys } = parseKeySet(text);
  if (keys.length > 0 && keys.every(({ jwk }) => kidOfProvider.test(String(jwk.kid)))) {
    const summary = 'The key set of Singpass, not yours: fills the key set of the provider.';
    return { kind: 'jwks', field: 'provider_jwks', text, summary };
  }
  const count = `${keys.length} ${keys.length === 1 ? 'key' : 'keys'}`;
  const what =
    shape === 'set'
      ? `A key set with ${count}`
      : shape === 'single-jwk'
        ? 'One JWK'
        : shape === 'pem'
          ? 'A PEM key'
          : 'A key set in an unusual shape';
  return { kind: 'jwks', field: 'jwks', text, summary: `${what}: fills the key set.` };
}
