import { sampleKeyOf } from '../../signature/sample-keys.ts';
import { defineCheck } from '../define-check.ts';
import { untilFetched } from '../key-set/until-fetched.ts';
import { cannotTell, type Evidence, found, passed } from '../outcome.ts';
import { signatureOutcome } from './signature-outcome.ts';

export const sigPublishedSampleKey = defineCheck({
  code: 'sig-published-sample-key',
  stage: 'signature',
  severity: 'warning',
  title: 'The key set holds a published sample key',
  why: 'The private half of a sample key is public: anyone can sign in the name of this client.',
  falsePositives:
    'None: the coordinate is that of a published key, or a published key verifies the assertion.',
  example: 'A key set with the x of the sample in the documentation',
  references: ['RFC 7517 §9.2', 'Singpass: key sets'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Make a new key pair, and publish its public half.',
      untilFetched,
      'Sign with the new key, and take the sample key out of the set.',
    ],
    recipe: 'public-jwk',
  },
  run(subject) {
    const { keySet, header, verification } = subject;
    const samples = (keySet?.keys ?? []).flatMap(({ path, jwk }): readonly Evidence[] => {
      const sample = sampleKeyOf(jwk);
      return sample === undefined
        ? []
        : [{ source: 'jwks', path, found: sample.name, expected: 'a key of your own' }];
    });
    const [first, ...rest] = samples;
    if (first !== undefined) return found({ certainty: 'proof', evidence: [first, ...rest] });
    const signed =
      header !== undefined && verification !== undefined
        ? signatureOutcome({ ...subject, header, verification }, 'sig-published-sample-key')
        : undefined;
    if (signed?.kind === 'found') {
      const title = 'The assertion is signed with a published sample key';
      return found({ ...signed.finding, title, severity: 'error' });
    }
    return keySet === undefined ? cannotTell(['keySet']) : passed;
  },
});
