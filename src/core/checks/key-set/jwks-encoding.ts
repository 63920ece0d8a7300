import { defineCheck } from '../define-check.ts';
import { documentEchoes, documentOutcome } from './key-set-outcome.ts';

/** False positive where curl was run without --compressed and the header is there. Triggers on: a body that begins with 1F 8B. */
export const jwksEncoding = defineCheck({
  code: 'jwks-encoding',
  stage: 'key-set',
  severity: 'error',
  title: 'The key set arrives compressed and unreadable',
  why: 'A reader unpacks a body only when Content-Encoding says that it is packed.',
  references: ['RFC 9110 §8.4', 'RFC 7517 §5'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: [
      'Fetch it again with curl -si --compressed: if it is readable then, nothing is wrong.',
      'Serve it uncompressed, or send Content-Encoding: gzip with it.',
    ],
  },
  explainsAway: documentEchoes,
  run({ keySet }) {
    return documentOutcome(keySet, 'jwks-encoding');
  },
});
