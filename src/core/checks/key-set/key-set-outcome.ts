import { member } from '../../assertion/json-text.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import type { KeyEntry, KeySetDocument } from '../../key-set/key-set-document.ts';
import {
  type Certainty,
  type Evidence,
  type Finding,
  found,
  notApplicable,
  type Outcome,
  passed,
} from '../outcome.ts';

/** What a document that is no key set leaves behind: no key can be found in it. */
export const documentEchoes: readonly FaultCode[] = [
  'jwks-no-sig',
  'jwks-no-enc',
  'jwks-empty',
  'kid-unknown',
  'kid-near-miss',
  'sig-wrong-key',
];

/** What stands in the place of the document that should be a set; the outcome of one check of the document family. */
export function documentOutcome(keySet: KeySetDocument, code: FaultCode): Outcome {
  const fault = documentFault(keySet);
  if (fault === undefined) return passed;
  if (fault.code !== code) return notApplicable(`reported as ${fault.code}`);
  const { code: _code, ...evidence } = fault;
  return found({
    certainty: servedAsPasted(keySet) ? 'proof' : 'strong',
    evidence: [{ source: 'jwks', path: 'document', expected: '{"keys":[…]}', ...evidence }],
  });
}

/** A JWK or a PEM alone may have been pasted just to verify with it; whatever else is no key set is wrong as it stands. */
function servedAsPasted({ shape, http }: KeySetDocument): boolean {
  return http !== undefined || (shape !== 'single-jwk' && shape !== 'pem' && shape !== 'certificate');
}

interface DocumentFault {
  readonly code: FaultCode;
  readonly found: string;
  readonly note?: string | undefined;
  readonly span?: Evidence['span'];
}

function documentFault(keySet: KeySetDocument): DocumentFault | undefined {
  const { shape, http, problem, text } = keySet;
  if (http !== undefined && http.status >= 300 && http.status < 400)
    return { code: 'jwks-redirect', found: `status ${http.status}` };
  if (http !== undefined && http.status !== 200)
    return { code: 'jwks-http-error', found: `status ${http.status}` };
  switch (shape) {
    case 'set':
      return undefined;
    case 'single-jwk':
      return { code: 'jwks-single-jwk', found: 'one JWK by itself' };
    case 'array':
      return { code: 'jwks-bare-array', found: 'an array of keys' };
    case 'wrapped':
      return { code: 'jwks-wrapped', found: `the keys stand at ${keySet.wrappedAt ?? 'another place'}` };
    case 'json-string':
    case 'other-json':
      return {
        code: 'jwks-wrapped',
        found: shape === 'json-string' ? 'a JSON text that holds JSON' : 'JSON without a member keys',
      };
    case 'pem':
    case 'certificate':
      return { code: 'jwks-pem-or-cert', found: shape === 'pem' ? 'a PEM key' : 'a certificate' };
    case 'html':
      return { code: 'jwks-html', found: titleOf(text) };
    case 'invalid-json':
      return {
        code: 'jwks-invalid-json',
        found: problem === undefined ? 'not JSON' : text.slice(Math.max(0, problem.at - 20), problem.at + 20),
        note: problem?.message,
        span: problem && { start: problem.at, end: problem.at + 1 },
      };
    case 'empty':
    case 'other-text':
      return { code: 'jwks-invalid-json', found: shape === 'empty' ? 'nothing' : text.trim().slice(0, 60) };
  }
}

function titleOf(html: string): string {
  const title = /<title>([^<]{1,100})/i.exec(html)?.[1]?.trim();
  return title === undefined ? 'an HTML page' : `an HTML page: ${title}`;
}

/** A fault of one key. */
export interface KeyFault {
  readonly path?: string;
  readonly found: string;
  readonly expected?: string | undefined;
  readonly note?: string | undefined;
}

/** One finding for all keys that have the fault, with a piece of evidence for each. */
export function keysOutcome(
  { keys }: KeySetDocument,
  judge: (key: KeyEntry) => KeyFault | undefined,
  certainty: Certainty = 'proof',
  more: Partial<Finding> = {},
): Outcome {
  if (keys.length === 0) return notApplicable('there is no key to look at');
  const evidence = keys.flatMap((key): readonly Evidence[] => {
    const fault = judge(key);
    if (fault === undefined) return [];
    const { path, ...rest } = fault;
    const kid = member(key.jwk, 'kid');
    const note = fault.note ?? (typeof kid === 'string' ? `kid ${kid}` : undefined);
    return [{ source: 'jwks', path: path === undefined ? key.path : `${key.path}.${path}`, ...rest, note }];
  });
  const [first, ...others] = evidence;
  return first === undefined ? passed : found({ certainty, evidence: [first, ...others], ...more });
}

/** What a key is for: by `use`, else by the kind of its `alg`. */
export function purposeOf({ jwk }: KeyEntry): 'sig' | 'enc' | undefined {
  const [use, alg] = [member(jwk, 'use'), member(jwk, 'alg')];
  if (use === 'sig' || use === 'enc') return use;
  if (typeof alg !== 'string') return undefined;
  return /^(?:ECDH|RSA-OAEP|RSA1_5|dir|A\d)/.test(alg) ? 'enc' : 'sig';
}
