import type { FaultCode } from '../../catalogue/faults.ts';
import { readTlsText, saysVerified } from '../../certificates/read-tls-text.ts';
import type { SubjectWith } from '../define-check.ts';
import { found, notApplicable, type Outcome, passed } from '../outcome.ts';

/** The outcome of one check of the TLS family, from the pasted output of a TLS client for the host of the key set. */
export function tlsOutcome({ certificates }: SubjectWith<'certificates'>, code: FaultCode): Outcome {
  const trouble = readTlsText(certificates);
  if (trouble === undefined) {
    return saysVerified(certificates) ? passed : notApplicable('the output says nothing of a verification');
  }
  if (trouble.code !== code) return notApplicable(`reported as ${trouble.code}`);
  return found({
    certainty: 'proof',
    evidence: [
      { source: 'certificates', path: 'output', found: trouble.line, expected: 'Verify return code: 0 (ok)' },
    ],
  });
}
