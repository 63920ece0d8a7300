import { readBase64Url } from '../../core/assertion/base64url.ts';
import { decodeJwt } from '../../core/assertion/decode.ts';
import { parseJson, parseJsonObject, readTree } from '../../core/assertion/json-text.ts';
import { readTime } from '../../core/assertion/read-time.ts';
import { readKeySetField } from '../../core/case/key-set-field.ts';
import { readTlsText } from '../../core/certificates/read-tls-text.ts';
import { parseDiscovery } from '../../core/discovery/parse-discovery.ts';
import { readExampleAnchor } from '../../core/examples/example-anchor.ts';
import { parseKeySet } from '../../core/key-set/parse-key-set.ts';
import { readObjectLiteral } from '../../core/key-set/read-object-literal.ts';
import { readShownKeys } from '../../core/key-set/shown-keys.ts';
import { decodedBytes } from '../../core/proof/pkce-hashes.ts';
import { readAnchor } from '../../core/read-anchor.ts';
import { readRuleAnchor } from '../../core/rule-reference/rule-anchor.ts';
import { decodeUtf8, encodeUtf8, parseUrl } from '../../core/runtime.ts';
import { decodeLink } from '../../core/share/share-link.ts';
import { readDer } from '../../core/signature/der.ts';
import { jsonPieces, linkPieces, tlsPieces, urlPieces } from './dictionaries.ts';
import type { TextReader } from './text-reader.ts';

const tokens = ['client_assertion', 'dpop'] as const;
const urls = ['authorization_url', 'callback'] as const;
const tokenPieces = ['eyJhbGciOiJFUzI1NiJ9', '.', '..', 'e30', ' ', '\n', '='];
const timePieces = [
  '1',
  '-',
  '.',
  '0',
  'e9',
  '"',
  'null',
  '1780000000',
  '2026-11-20T06:13:20Z',
  ' ',
  'true',
  '[1]',
];
const keyPieces = [...jsonPieces, '-----BEGIN PUBLIC KEY-----\n', '{"keys":[', 'HTTP/1.1 200 OK\r\n\r\n'];
const derPieces = ['0', '\u0002', '\u0001', '\u0006', '\u0000', '\u0021', '\u007f'];

function readTimes(text: string): unknown {
  const json = parseJson(text);
  const value = json.ok ? json.value : text;
  return (['exp', 'iat', 'nbf'] as const).map((claim) => readTime({ [claim]: value }, claim));
}

function readJsonTree(text: string): unknown {
  const errors: { offset: number }[] = [];
  return [readTree(text, errors)?.type, errors];
}

/** Readers of tokens, keys, certificates, metadata and links. */
export const valueReaders: readonly TextReader[] = [
  { of: 'assertion/base64url.ts#readBase64Url', fields: tokens, read: readBase64Url },
  { of: 'assertion/decode.ts#decodeJwt', fields: tokens, pieces: tokenPieces, spans: true, read: decodeJwt },
  {
    of: 'assertion/json-text.ts#parseJson',
    fields: ['jwks', 'discovery'],
    pieces: jsonPieces,
    read: parseJson,
  },
  {
    of: 'assertion/json-text.ts#parseJsonObject',
    fields: ['jwks', 'discovery'],
    pieces: jsonPieces,
    read: parseJsonObject,
  },
  {
    of: 'assertion/json-text.ts#readTree',
    fields: ['jwks', 'discovery'],
    pieces: jsonPieces,
    read: readJsonTree,
  },
  { of: 'assertion/read-time.ts#readTime', fields: ['discovery'], pieces: timePieces, read: readTimes },
  {
    of: 'certificates/read-tls-text.ts#readTlsText',
    fields: ['certificates'],
    pieces: tlsPieces,
    read: readTlsText,
  },
  {
    of: 'discovery/parse-discovery.ts#parseDiscovery',
    fields: ['discovery'],
    pieces: jsonPieces,
    read: parseDiscovery,
  },
  {
    of: 'examples/example-anchor.ts#readExampleAnchor',
    fields: urls,
    pieces: linkPieces,
    read: readExampleAnchor,
  },
  { of: 'key-set/parse-key-set.ts#parseKeySet', fields: ['jwks'], pieces: keyPieces, read: parseKeySet },
  { of: 'case/key-set-field.ts#readKeySetField', fields: ['jwks'], pieces: keyPieces, read: readKeySetField },
  {
    of: 'key-set/shown-keys.ts#readShownKeys',
    fields: ['jwks'],
    pieces: keyPieces,
    read: (text) => readShownKeys(text),
  },
  {
    of: 'key-set/read-object-literal.ts#readObjectLiteral',
    fields: ['jwks'],
    pieces: keyPieces,
    read: (text) => readObjectLiteral(text, 0),
  },
  { of: 'proof/pkce-hashes.ts#decodedBytes', fields: tokens, pieces: tokenPieces, read: decodedBytes },
  { of: 'read-anchor.ts#readAnchor', fields: urls, pieces: linkPieces, read: (text) => readAnchor('', text) },
  {
    of: 'rule-reference/rule-anchor.ts#readRuleAnchor',
    fields: urls,
    pieces: linkPieces,
    read: readRuleAnchor,
  },
  { of: 'runtime.ts#decodeUtf8', fields: tokens, read: (text) => decodeUtf8(readBase64Url(text).bytes) },
  {
    of: 'runtime.ts#parseUrl',
    fields: urls,
    pieces: urlPieces,
    read: (text) => [parseUrl(text)?.href, parseUrl(text, 'https://a.test/b')?.href],
  },
  { of: 'share/share-link.ts#decodeLink', fields: urls, pieces: linkPieces, read: decodeLink },
  {
    of: 'signature/der.ts#readDer',
    fields: tokens,
    pieces: derPieces,
    read: (text) => readDer(encodeUtf8(text)),
  },
];
