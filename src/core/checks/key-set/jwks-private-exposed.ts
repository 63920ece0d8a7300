import { defineCheck } from '../define-check.ts';
import { keysOutcome } from './key-set-outcome.ts';
import { untilFetched } from './until-fetched.ts';

export const jwksPrivateExposed = defineCheck({
  code: 'jwks-private-exposed',
  stage: 'key-set',
  severity: 'error',
  title: 'The key set publishes a private key',
  why: 'Whoever reads the published private key can sign in the name of this client.',
  falsePositives: 'Misleads where a private key set was pasted that is not the published one.',
  example: 'A key with the member d',
  references: ['RFC 7517 §4', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: [
      'Take the private members (d and the like) out of the document now.',
      'Make a new key pair and retire this one: it counts as known to everybody.',
      'Publish the public half of the new one alone, and load its private half in the program.',
      untilFetched,
    ],
    recipe: 'public-jwk',
  },
  run(subject) {
    return keysOutcome(
      subject,
      ({ privateMembers }) => {
        const names = privateMembers.filter((name) => name !== 'k');
        const [first] = names;
        if (first === undefined) return undefined;
        return { path: first, found: `${names.join(', ')} is present`, expected: 'public members only' };
      },
      { spare: 'kept' },
    );
  },
});
