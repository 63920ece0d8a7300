/** The algorithms for which the recipe is written. */
const written = { alg: 'ECDH-ES+A256KW', enc: 'A256CBC-HS512' } as const;

const known = {
  alg: ['ECDH-ES', 'ECDH-ES+A128KW', 'ECDH-ES+A192KW', 'ECDH-ES+A256KW'],
  enc: ['A128CBC-HS256', 'A192CBC-HS384', 'A256CBC-HS512', 'A128GCM', 'A192GCM', 'A256GCM'],
} as const;

/** How languages spell the name of an algorithm (RFC 7518 §4.1, §5.1): as it is, with underscores, without marks. */
const spellings: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.replaceAll(/[-+]/g, '_'),
  (name) => name.replaceAll(/[-+]/g, ''),
];

/** What an encrypted token says of itself. */
export interface Encryption {
  readonly alg: string;
  readonly enc: string;
}

/** Whether the recipe of decryption can be written for these algorithms: an EC key, and content encryption of RFC 7518. */
export function canBeAdapted({ alg, enc }: Encryption): boolean {
  return (known.alg as readonly string[]).includes(alg) && (known.enc as readonly string[]).includes(enc);
}

/** The recipe `decrypt-id-token` with the algorithms of this very token, in the spelling of each language. */
export function adaptDecryption(snippet: string, encryption: Encryption): string {
  if (!canBeAdapted(encryption)) return snippet;
  return (['alg', 'enc'] as const).reduce(
    (text, name) =>
      spellings.reduce(
        (part, spelled) => part.replaceAll(spelled(written[name]), spelled(encryption[name])),
        text,
      ),
    snippet,
  );
}
