import { decodeJwt, objectOf } from '../../assertion/decode.ts';
import type { JsonObject } from '../../assertion/decoded-jwt.ts';
import { isJsonObject, member } from '../../assertion/json-text.ts';
import type { Subject } from '../../case/subject.ts';
import { clientMessageOf } from '../../response/client-messages.ts';
import { isRarelySupported, whyRare } from '../../response/judge-encryption.ts';
import { defineCheck } from '../define-check.ts';
import { type Evidence, found, notApplicable, passed } from '../outcome.ts';

/** Five parts in the midst of a message. */
const encryptedToken = /(?<![\w-])eyJ[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+/;
/** What such libraries do instead of failing. */
const emptyPayload = /payload\b[^\n]{0,20}\b(?:null|undefined|None|nil|empty)\b|\bnull payload\b/i;

export const jweP521Library = defineCheck({
  code: 'jwe-p521-library',
  stage: 'response',
  severity: 'warning',
  title: 'The library may fail on this curve or key wrap',
  why: whyRare,
  falsePositives: 'Only possible: the wrong key or a broken token gives such messages too.',
  example: '"decryption operation failed" with an encryption key on P-521',
  references: ['RFC 7518 §4.6', 'Public reports'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: [
      'Publish an encryption key on P-256 with alg ECDH-ES+A256KW in place of this one.',
      'Keep the old private key for an hour: the provider keeps its copy of the key set that long.',
    ],
    recipe: 'decrypt-id-token',
  },
  run(subject) {
    const { response } = subject;
    const message = response.kind === 'json' ? undefined : clientMessageOf(response.body);
    const fails = message?.causes.includes('jwe-p521-library') || emptyPayload.test(response.body);
    if (!fails) return notApplicable('no message of a library that fails to decrypt');
    const [first, ...rest] = [...rareInToken(response.text), ...rareInKeySet(subject)];
    return first === undefined ? passed : found({ certainty: 'hint', evidence: [first, ...rest] });
  },
});

function rareInToken(text: string): readonly Evidence[] {
  const token = encryptedToken.exec(text)?.[0];
  const header = token === undefined ? undefined : objectOf(decodeJwt(token).header);
  const epk = member(header, 'epk');
  return [
    ...rare(header, 'alg', 'response', 'id_token.header.alg'),
    ...rare(isJsonObject(epk) ? epk : undefined, 'crv', 'response', 'id_token.header.epk.crv'),
  ];
}

function rareInKeySet({ keySet }: Subject): readonly Evidence[] {
  return (keySet?.keys ?? [])
    .filter(({ jwk }) => member(jwk, 'use') === 'enc')
    .flatMap(({ jwk, path }) => [
      ...rare(jwk, 'alg', 'jwks', `${path}.alg`),
      ...rare(jwk, 'crv', 'jwks', `${path}.crv`),
    ]);
}

function rare(
  object: JsonObject | undefined,
  name: 'alg' | 'crv',
  source: Evidence['source'],
  path: string,
): readonly Evidence[] {
  const value = member(object, name);
  if (typeof value !== 'string' || !isRarelySupported(value)) return [];
  return [{ source, path, found: value, expected: name === 'alg' ? 'ECDH-ES+A256KW' : 'P-256' }];
}
