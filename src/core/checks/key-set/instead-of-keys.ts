import { isJsonObject, member, parseJson } from '../../assertion/json-text.ts';
import type { KeySetDocument } from '../../key-set/key-set-document.ts';
import type { Finding } from '../outcome.ts';

const texts: readonly (readonly [RegExp, string, string])[] = [
  [
    /^\S{0,40}?https?:\/\/\S+$/i,
    'an address',
    'Fetch the key set from there, or open the address and paste what it serves.',
  ],
  [
    /\(removed\)["']?$/,
    'the rest of a dropped private key',
    'Paste the public keys: of a key that was dropped nothing is left to be read.',
  ],
  [/^["']?eyJ[\w-]{5,}\.[\w-]+/, 'a token', 'Put the token where the client assertion goes.'],
  [
    /\bcurl\s|^(?:POST|GET|PUT) \S|\bclient_assertion=/,
    'a request',
    'Put the request into the field of the token request.',
  ],
];
const members: readonly (readonly [readonly string[], string, string])[] = [
  [['log'], 'an archive of calls', 'Put the archive into the box for pasted texts.'],
  [
    ['issuer', 'token_endpoint'],
    'the metadata of a server',
    'Put it into the field of the server’s metadata.',
  ],
  [['iss', 'aud'], 'what a token claims', 'Put the token where the client assertion goes.'],
  [['jwks_uri'], 'an address', 'Open the address of jwks_uri, and paste what it serves.'],
];
const answer = ['an answer', 'Put the answer into the field of the response.'] as const;
/** What only a token endpoint says (RFC 6749 §5). */
const ofTokenEndpoint =
  /"(?:access_token|id_token)"\s{0,20}:|"error"\s{0,20}:\s{0,20}"(?:invalid_|unauthorized_client|unsupported_)/;
const served = 'Paste what the address of the key set serves: {"keys":[…]}.';

/**
 * Where the text in the field is another thing, or words about the set, it shows no fault of the set. Plain words may be what the address
 * serves, so that they are a warning.
 */
export function insteadOfKeys({
  shape,
  http,
  text,
  compressed,
  keys,
}: KeySetDocument): Partial<Finding> | undefined {
  if (compressed) return undefined;
  const isAnswer = keys.length === 0 && ofTokenEndpoint.test(text.slice(0, 20_000));
  const [what, step] = isAnswer ? answer : http === undefined ? (instead(shape, text.trim()) ?? []) : [];
  if (what === undefined) return undefined;
  const title = `What stands in the field of the key set is ${what}, and no key set`;
  if (step === undefined) return { certainty: 'hint', severity: 'warning', title, steps: [served] };
  return { certainty: 'hint', severity: 'note', title, steps: [step, served] };
}

/** What a template has in place of a value. */
const placeholder = /^(?:\{\{[^{}]{1,80}\}\}|\$\{[^{}]{1,80}\}|\$\w{1,80}|<[\w -]{1,60}>|%\w{1,80}%)$/;

function instead(shape: KeySetDocument['shape'], text: string): readonly [string, string?] | undefined {
  if (placeholder.test(text) && !/^<(?:html|body|head|pre)>$/i.test(text)) return ['a placeholder'];
  if (shape === 'other-text') {
    const found = texts.find(([pattern]) => pattern.test(text.slice(0, 20_000)));
    if (found !== undefined) return [found[1], found[2]];
    return [/[{[<]/.test(text) ? 'a text that does not begin as JSON' : 'a text in words'];
  }
  if (shape !== 'other-json') return undefined;
  const json = parseJson(text);
  const object = json.ok && isJsonObject(json.value) ? json.value : undefined;
  const found = members.find(([names]) => names.every((name) => member(object, name) !== undefined));
  return found && [found[1], found[2]];
}
