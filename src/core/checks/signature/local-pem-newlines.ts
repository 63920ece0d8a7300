import { caseTexts } from '../../case/case.ts';
import { clientMessageOf } from '../../response/client-messages.ts';
import { defineCheck } from '../define-check.ts';
import { type Evidence, found, notApplicable, passed } from '../outcome.ts';

export const localPemNewlines = defineCheck({
  code: 'local-pem-newlines',
  stage: 'network',
  severity: 'error',
  title: 'The private key has lost its line breaks on the way to the program',
  why: 'A PEM key has line breaks after its first and before its last line; an environment variable often holds them as the two characters \\n.',
  falsePositives:
    'The message has other causes too, so it alone is not proof; a pasted key without its line breaks is.',
  example: '"DECODER routines::unsupported" in the message of the library',
  references: ['Public reports'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Replace the two characters \\n by a line break when the variable is read.',
      'Or store the key base64-encoded as a whole, and decode it once.',
    ],
    recipe: 'key-from-environment',
  },
  run(subject) {
    const texts = [
      ...caseTexts.map((name) => subject.case[name]),
      ...Object.values(subject.case.parameters ?? {}),
    ];
    const flattened = texts.find(
      (text) => text !== undefined && /-----BEGIN [A-Z ]+-----(?:\\n|\(removed\)| )/.test(text),
    );
    if (flattened !== undefined) {
      const evidence: Evidence = {
        source: 'request',
        path: 'PEM',
        found: 'no line break after the BEGIN line',
        expected: 'a line break',
      };
      return found({ certainty: 'proof', evidence: [evidence] });
    }
    const { response } = subject;
    if (response === undefined) return notApplicable('neither a key nor a message about one was pasted');
    const message = clientMessageOf(response.body);
    if (message?.causes[0] !== 'local-pem-newlines')
      return response.kind === 'client-message' ? passed : notApplicable('the answer came from a server');
    return found({
      certainty: 'strong',
      evidence: [
        { source: 'response', path: 'body', found: response.body.slice(0, 160), note: message.summary },
      ],
    });
  },
});
