import { headerValues } from '../../request/wire-request.ts';
import { clientMessageOf } from '../../response/client-messages.ts';
import { filterIn, forwardProxyHeaders, proxyStatuses } from '../../response/forward-proxy.ts';
import { unseenInAnswer } from '../answer-outcome.ts';
import { defineCheck } from '../define-check.ts';
import { found } from '../outcome.ts';

export const proxyAlteredRequest = defineCheck({
  code: 'proxy-altered-request',
  stage: 'network',
  severity: 'error',
  title: 'A proxy stands between client and endpoint',
  why: 'A proxy may want a login of its own, take headers or the body away, or answer in place of the endpoint.',
  falsePositives: 'Only possible: the traces of a proxy do not say that it changed anything.',
  example: 'Status 407, or a Via header in the answer',
  references: ['RFC 9110 §11.7', 'Public reports'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: [
      'Allow the host of the token endpoint by name in the proxy.',
      'Tell the HTTP client which proxy to use: -Dhttps.proxyHost in Java, ProxyAgent of undici in Node.js, HttpClientHandler.Proxy in .NET.',
      '.NET: set ExpectContinue to false where the answer is 417.',
    ],
  },
  run({ response, recognised }) {
    const [authenticate] = headerValues(response.headers, 'proxy-authenticate');
    const via = proxyHeaders.find((name) => headerValues(response.headers, name).length > 0);
    const status = proxyStatuses.includes(response.status) ? String(response.status) : undefined;
    const fits = status !== undefined || authenticate !== undefined;
    const message = fits || response.json !== undefined ? undefined : clientMessageOf(response.text);
    if (message?.causes[0] === 'proxy-altered-request') {
      const said = response.text.split('\n').find((line) => message.match.test(line)) ?? response.text;
      return found({
        certainty: 'hint',
        evidence: [
          { source: 'response', path: 'body', found: said.trim().slice(0, 200), note: message.summary },
        ],
      });
    }
    const filter = fits || via !== undefined ? undefined : filterIn(response);
    if (filter !== undefined)
      return found({ certainty: 'hint', evidence: [{ source: 'response', path: 'body', found: filter }] });
    const failed = response.status === undefined || response.status >= 400;
    if (!fits && (via === undefined || !failed || response.json !== undefined))
      return unseenInAnswer(recognised, 'proxy-altered-request');
    return found({
      certainty: 'hint',
      evidence: [
        fits
          ? { source: 'response', path: 'status', found: status ?? authenticate }
          : {
              source: 'response',
              path: `headers.${via ?? 'via'}`,
              found: headerValues(response.headers, via ?? 'via')[0],
            },
      ],
    });
  },
});

const proxyHeaders = [...forwardProxyHeaders, 'via'] as const;
