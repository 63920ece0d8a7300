import { crossOriginIn } from '../../certificates/read-connection-text.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, found, notApplicable, passed } from '../outcome.ts';
import { connectionText } from './tls-outcome.ts';

export const jwksCorsOnly = defineCheck({
  code: 'jwks-cors-only',
  stage: 'network',
  severity: 'note',
  title: 'A browser may not read the key set from another origin, which a server may',
  why: 'The rule that stopped the browser does not exist between servers: it says nothing of the provider’s fetch.',
  falsePositives: 'Never a fault: servers do not ask for CORS, only browsers do.',
  example: '"blocked by CORS policy" in the console of a browser',
  references: ['Singpass: key sets'],
  needs: [],
  fix: {
    kind: 'do',
    steps: ['Fetch the key set with `curl -si` and paste what it prints; nothing has to change at the host.'],
  },
  run(subject) {
    const connection = connectionText(subject);
    if (connection === undefined) return cannotTell(['certificates']);
    const line = crossOriginIn(connection.text);
    if (line === undefined)
      return connection.source === 'jwks' ? passed : notApplicable('only a browser tells of it');
    return found({
      certainty: 'strong',
      evidence: [{ source: connection.source, path: 'output', found: line }],
    });
  },
});
