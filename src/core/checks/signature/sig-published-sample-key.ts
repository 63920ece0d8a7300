import { sampleKeyOf } from '../../signature/sample-keys.ts';
import { defineCheck } from '../define-check.ts';
import { type Evidence, found, passed } from '../outcome.ts';

/** No false positives: the coordinate is that of a published key. Triggers on: the x of the documentation’s sample. */
export const sigPublishedSampleKey = defineCheck({
  code: 'sig-published-sample-key',
  stage: 'signature',
  severity: 'warning',
  title: 'The key set holds a published sample key',
  why: 'The private half of a sample key is public: anyone can sign in the name of this client.',
  references: ['RFC 7517 §9.2', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Make a new key pair, publish it, and take the sample key out.'],
    recipe: 'public-jwk',
  },
  run({ keySet }) {
    const samples = keySet.keys.flatMap(({ path, jwk }): readonly Evidence[] => {
      const sample = sampleKeyOf(jwk);
      return sample === undefined
        ? []
        : [{ source: 'jwks', path, found: sample.name, expected: 'a key of your own' }];
    });
    const [first, ...rest] = samples;
    return first === undefined ? passed : found({ certainty: 'proof', evidence: [first, ...rest] });
  },
});
