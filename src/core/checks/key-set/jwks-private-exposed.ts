import { defineCheck } from '../define-check.ts';
import { keysOutcome } from './key-set-outcome.ts';
import { untilFetched } from './until-fetched.ts';

export const jwksPrivateExposed = defineCheck({
  code: 'jwks-private-exposed',
  stage: 'key-set',
  severity: 'error',
  title: 'The key set holds a private key',
  why: 'Where this is the published set, whoever reads it can sign in the name of this client. Where it is a file of yours, it is no key set to give away.',
  falsePositives: 'Misleads where a private key set was pasted that is not the published one.',
  example: 'A key with the member d',
  references: ['RFC 7517 §4', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: [
      'Look whether the set at the registered address holds d, too. If it does not, paste that one here.',
      'If it does, take the private members out of it now, make a new key pair and retire this one: it counts as known to everybody.',
      'Publish the public half alone, and load the private half in the program.',
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
