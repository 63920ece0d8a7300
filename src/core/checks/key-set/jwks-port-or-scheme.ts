import { parseUrl } from '../../runtime.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { isOwnServer } from './own-server.ts';

export const jwksPortOrScheme = defineCheck({
  code: 'jwks-port-or-scheme',
  stage: 'network',
  severity: 'error',
  title: 'The address of the key set is not https on port 443',
  why: 'The provider fetches over https on port 443 only.',
  falsePositives:
    'None where the scheme is given: the provider’s page names the port and the scheme. A server on your own machine or network takes others, and is not judged.',
  example: 'A jwks_uri on port 8443',
  references: ['Singpass: key sets'],
  needs: ['registration'],
  fix: {
    kind: 'do',
    steps: ['Serve the set with https on port 443.'],
  },
  run({ registration, profile, target }) {
    const given = registration.jwks_uri?.trim() ?? '';
    if (given === '') return notApplicable('no address is given');
    if (isOwnServer(target)) return notApplicable('the server that is called is one of your own');
    const { port } = profile.keySet;
    const url = parseUrl(given);
    const portFits = port === undefined || url?.port === '' || Number(url?.port) === port.value;
    if (url?.protocol === 'https:' && portFits) return passed;
    return found({
      // People leave the scheme away.
      certainty: given.includes('://') ? 'proof' : 'strong',
      evidence: [
        {
          source: 'expected',
          path: 'jwks_uri',
          // Without a scheme `host:port` parses too, with the host as its scheme.
          found: url === undefined || url.host === '' ? given : `${url.protocol}//${url.host}`,
          expected: port === undefined ? 'https' : `https on port ${port.value}`,
        },
      ],
      rules: port && [port],
    });
  },
});
