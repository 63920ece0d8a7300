import type { FaultCode } from '../../catalogue/faults.ts';
import { type KeyPurpose, labelFaults, purposeOf } from '../../key-set/key-labels.ts';
import { defineCheck } from '../define-check.ts';
import { found } from '../outcome.ts';
import { keysOutcome } from './key-set-outcome.ts';
import { untilFetched } from './until-fetched.ts';

/** What the labels of a key ask for. */
const purposes: ReadonlyMap<string | undefined, KeyPurpose> = new Map([
  ['sig', 'sig'],
  ['enc', 'enc'],
]);

export const jwkUseWrong = defineCheck({
  code: 'jwk-use-wrong',
  stage: 'key-set',
  severity: 'error',
  title: 'use of a key is not what the key is for',
  why: 'A server sorts keys by use; a key without the exact word may be passed over.',
  falsePositives: 'A server that tries all keys does not mind.',
  example: 'use SIG, in capitals',
  references: ['RFC 7517 §4.2', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Write "use": "sig" on the signing key and "use": "enc" on the encryption key.', untilFetched],
    recipe: 'public-jwk',
  },
  run(subject) {
    const faults = labelFaults(subject.keySet.keys, subject.profile);
    const wrong = (kind: string | undefined): boolean => kind?.startsWith('use-') ?? false;
    const faulty = subject.keySet.keys.filter(({ path }) => wrong(faults.get(path)?.kind));
    // Without `use` a server may still go by `alg`, or take every key.
    const onlyMissing = faulty.every(({ path }) => faults.get(path)?.kind === 'use-missing');
    // Where the standards leave it to the server, a key without it is no fault (RFC 7517 §4.2).
    const isOpen = onlyMissing && subject.profile.leavesOpen?.value.includes('jwk-use-wrong') === true;
    const outcome = keysOutcome(
      subject,
      ({ path }) => {
        const fault = faults.get(path);
        return fault !== undefined && wrong(fault.kind) ? { ...fault, path: 'use' } : undefined;
      },
      {
        certainty: isOpen ? 'hint' : onlyMissing ? 'strong' : 'proof',
        echoes: ['kid-enc-key', 'jwks-no-sig', 'sig-enc-key'],
        purpose: ({ path }) => purposes.get(faults.get(path)?.expected),
      },
    );
    if (outcome.kind !== 'found') return outcome;
    // A key whose label says nothing may be the encryption key that seems to be missing.
    const hidesEncryption = faulty.some(
      (key) => purposeOf(key) === undefined || faults.get(key.path)?.expected === 'enc',
    );
    const { finding } = outcome;
    const echoes: readonly FaultCode[] = hidesEncryption ? ['jwks-no-enc'] : [];
    const severity = isOpen ? 'note' : finding.severity;
    return found({ ...finding, severity, explainsAway: [...(finding.explainsAway ?? []), ...echoes] });
  },
});
