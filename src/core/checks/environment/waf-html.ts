import { isForwardProxy, proxyStatuses } from '../../response/forward-proxy.ts';
import { unseenInAnswer } from '../answer-outcome.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable } from '../outcome.ts';

export const wafHtml = defineCheck({
  code: 'waf-html',
  stage: 'network',
  severity: 'error',
  title: 'The answer is a page of a gateway or firewall, not of the token endpoint',
  why: 'Something on the way refused; the token endpoint has seen nothing.',
  falsePositives: 'A wrong path can give such a page too.',
  example: 'An HTML page with Server: CloudFront',
  references: ['RFC 9110 §15'],
  needs: ['response', 'recognised'],
  fix: {
    kind: 'do',
    steps: [
      'Call the exact https address of the token endpoint, with POST, a User-Agent, and the key that the gateway asks for.',
      'Send the time, your public address and any request or ray id on the page to the provider.',
    ],
  },
  run({ response, recognised }) {
    const isPage = response.kind === 'html';
    const isGateway = recognised.guide === 'not-from-the-token-endpoint' && recognised.source === 'gateway';
    // In words a gateway tells which of the two it means.
    if (!isGateway || !(isPage || recognised.causes[0] === 'waf-html'))
      return unseenInAnswer(recognised, 'waf-html');
    if (isForwardProxy(response) || proxyStatuses.includes(response.status))
      return notApplicable('reported as proxy-altered-request');
    return found({
      // Nothing at a path is what its page says, whoever heads it.
      certainty: isPage && response.status === 404 ? 'hint' : 'strong',
      title: isPage ? undefined : 'A gateway answered, not the token endpoint',
      evidence: [
        {
          source: 'response',
          path: 'body',
          found: isPage
            ? `an HTML page, status ${response.status ?? 'unknown'}`
            : (response.description ?? response.error ?? response.body).trim().slice(0, 200),
          note: isPage ? recognised.summary : undefined,
        },
      ],
    });
  },
});
