import { defineCheck } from '../define-check.ts';
import { documentEchoes, documentOutcome } from './key-set-outcome.ts';

export const jwksEncoding = defineCheck({
  code: 'jwks-encoding',
  stage: 'key-set',
  severity: 'error',
  title: 'The key set arrives compressed and unreadable',
  why: 'A reader unpacks a body only when Content-Encoding says that it is packed.',
  falsePositives: 'Misleads where curl was run without --compressed and the server did send the header.',
  example: 'A body that begins with the bytes 1F 8B of gzip',
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
