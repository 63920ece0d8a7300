import { escalation } from './common.ts';
import { defineGuide, fault } from './define-guide.ts';
import { requestSuspects } from './request-suspects.ts';

export const notFromTheTokenEndpointGuide = defineGuide({
  id: 'not-from-the-token-endpoint',
  title: 'An answer that is not the token endpoint’s',
  intro:
    'The token endpoint answers in JSON. A page, a redirect or a bare text comes from something before it.',
  references: ['RFC 6749 §5.2', 'RFC 9110 §15'],
  start: 'who',
  nodes: {
    who: {
      kind: 'suspects',
      title: 'Who answered',
      suspects: [
        {
          id: 'cancelled',
          ask: 'Is it access_denied or login_required, in the redirect back to your program?',
          checks: [],
          fact: 'login-cancelled',
          to: 'c-cancelled',
        },
        {
          id: 'page-path',
          ask: 'Is the URL not that of the token endpoint?',
          checks: ['wrong-path', 'wrong-host-env', 'legacy-fapi-mixed'],
          to: 'c-path',
        },
        {
          id: 'page-method',
          ask: 'Is the request no POST, or was it redirected?',
          checks: ['method-get', 'post-redirected-to-get', 'params-in-query'],
          to: 'c-method',
        },
        {
          id: 'waf',
          ask: 'Does the page name a firewall, a CDN or a request id?',
          checks: ['waf-html'],
          fact: 'page',
          askedAnyway: true,
          to: 'c-waf',
        },
        {
          id: 'page-proxy',
          ask: 'Does the page come from a proxy of your own network?',
          checks: ['proxy-altered-request'],
          fact: 'page',
          askedAnyway: true,
          to: 'c-proxy',
        },
        {
          id: 'login',
          ask: 'Is it the login page that shows an error code such as PX-E1000?',
          checks: [],
          fact: 'login-page',
          to: 'c-login',
        },
        {
          id: 'page-as-json',
          ask: 'Did the program only fail to read a page as JSON?',
          checks: ['error-body-not-json'],
          to: 'c-client',
        },
      ],
      groups: [
        { ask: 'Is it an answer to the login, and not to the token request?', of: ['cancelled', 'login'] },
        { ask: 'Did the request go elsewhere?', of: ['page-path', 'page-method'] },
        {
          ask: 'Did something before the provider answer?',
          of: ['waf', 'page-proxy', 'page-as-json'],
        },
      ],
      otherwise: 'end',
    },
    'c-path': fault('wrong-path', {
      steps: [
        'Is it the right URL? Then see that it is a POST: some servers answer any other method with 404.',
      ],
    }),
    'c-method': requestSuspects.method.end,
    'c-waf': fault('waf-html'),
    'c-proxy': {
      kind: 'conclusion',
      cause: 'proxy-altered-request',
      title: 'A proxy on the way answered',
      steps: ['Ask the network team to let the host pass by name.'],
    },
    'c-cancelled': {
      kind: 'conclusion',
      title: 'The person did not finish the login: nothing is broken',
      steps: [
        'Show that the login was cancelled, and offer to begin anew.',
        'Do not call the token endpoint: there is no code.',
      ],
    },
    'c-login': {
      kind: 'conclusion',
      title: 'The authorization request was refused, not the token request',
      steps: [
        'PX-E1000: compare redirect_uri with the portal, letter for letter; then look whether the key set can be reached.',
        'PX-E0101: the key set is not reachable, broken, lacks a key, or holds private keys.',
        'PX-E0013: request_uri is missing, older than 60 seconds, used before, or of another client_id.',
        'PX-E0008: a scope is asked for that is not registered for this app.',
      ],
    },
    'c-client': fault('error-body-not-json'),
    end: escalation,
  },
});
