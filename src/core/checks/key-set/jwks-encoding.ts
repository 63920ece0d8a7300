import { headerValues } from '../../request/wire-request.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell } from '../outcome.ts';
import { documentEchoes, documentOutcome } from './key-set-outcome.ts';

export const jwksEncoding = defineCheck({
  code: 'jwks-encoding',
  stage: 'key-set',
  severity: 'error',
  title: 'The key set arrives compressed and unreadable',
  why: 'A reader unpacks a body only when Content-Encoding says that it is packed.',
  falsePositives:
    'Not proven where the headers of the answer are not shown: one of them may say that the body is packed.',
  example: 'A body that begins with the bytes 1F 8B of gzip',
  references: ['RFC 9110 §8.4', 'RFC 7517 §5'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: [
      'Fetch it again with `curl -si --compressed`: if it is readable then, nothing is wrong.',
      'Serve it uncompressed, or send Content-Encoding: gzip with it.',
    ],
  },
  explainsAway: documentEchoes,
  run({ keySet }) {
    const declared = keySet.http && headerValues(keySet.http.headers, 'content-encoding').length > 0;
    if (keySet.compressed && declared)
      return cannotTell(
        ['keySet'],
        'the answer says that it is packed, and was pasted without being unpacked',
      );
    return documentOutcome(keySet, 'jwks-encoding');
  },
});
