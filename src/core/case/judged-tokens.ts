import { objectOf } from '../assertion/decode.ts';
import type { Subject } from './subject.ts';

type JudgedTokens = Pick<Subject, 'assertion' | 'header' | 'claims' | 'dpop' | 'dpopHeader' | 'dpopClaims'>;

/** The assertion and the proof that the checks judge, with the objects in them. */
export function judgedTokens({ assertion, dpop }: Pick<Subject, 'assertion' | 'dpop'>): JudgedTokens {
  return {
    assertion,
    header: objectOf(assertion?.header),
    claims: objectOf(assertion?.payload),
    dpop,
    dpopHeader: objectOf(dpop?.header),
    dpopClaims: objectOf(dpop?.payload),
  };
}
