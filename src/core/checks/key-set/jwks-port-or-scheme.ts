import { parseUrl } from '../../runtime.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';

/** No false positives: the provider’s page says so. Triggers on: port 8443. */
export const jwksPortOrScheme = defineCheck({
  code: 'jwks-port-or-scheme',
  stage: 'network',
  severity: 'error',
  title: 'The address of the key set is not https on port 443',
  why: 'The provider fetches over https on port 443 only.',
  references: ['Singpass: key sets'],
  needs: ['registration'],
  fix: {
    kind: 'do',
    steps: ['Serve the set with https on port 443.'],
  },
  run({ registration, profile }) {
    const url = registration.jwks_uri === undefined ? undefined : parseUrl(registration.jwks_uri);
    if (url === undefined) return notApplicable('no address is given');
    const { port } = profile.keySet;
    if (url.protocol === 'https:' && (url.port === '' || Number(url.port) === port.value)) return passed;
    return found({
      certainty: 'proof',
      evidence: [
        {
          source: 'expected',
          path: 'jwks_uri',
          found: `${url.protocol}//${url.host}`,
          expected: `https on port ${port.value}`,
        },
      ],
      rules: [port],
    });
  },
});
