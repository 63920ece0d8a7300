import { isInternalHost } from '../../key-set/public-host.ts';
import { parseUrl } from '../../runtime.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { isOwnServer } from './own-server.ts';

export const jwksInternalHost = defineCheck({
  code: 'jwks-internal-host',
  stage: 'network',
  severity: 'error',
  title: 'The address of the key set is not reachable from outside',
  why: 'The provider fetches the set from the internet.',
  falsePositives:
    'None: such names and addresses mean nothing on the internet. Where the server called is itself on such a host, nothing is said.',
  example: 'https://localhost/keys as jwks_uri',
  references: ['Singpass: key sets'],
  needs: ['registration'],
  fix: {
    kind: 'do',
    steps: ['Publish the set on a public host, or paste it into the portal as an object.'],
  },
  explainsAway: ['jwks-port-or-scheme'],
  run({ registration, target }) {
    const url = registration.jwks_uri === undefined ? undefined : parseUrl(registration.jwks_uri);
    if (url === undefined) return notApplicable('no address is given');
    if (!isInternalHost(url.hostname)) return passed;
    if (isOwnServer(target)) return notApplicable('the server that is called stands on such a host too');
    return found({
      certainty: 'proof',
      evidence: [
        { source: 'expected', path: 'jwks_uri', found: url.hostname, expected: 'a public host name' },
      ],
    });
  },
});
