import { askProvider, escalation } from './common.ts';
import { defineGuide, fault } from './define-guide.ts';

export const invalidScopeGuide = defineGuide({
  id: 'invalid-scope',
  title: 'invalid_scope',
  intro: 'The scopes asked for are malformed or not allowed for this app.',
  references: ['RFC 6749 §5.2'],
  start: 'scope',
  nodes: {
    scope: {
      kind: 'suspects',
      title: 'scope',
      suspects: [
        {
          id: 'value',
          ask: 'Is scope sent at the token endpoint, with another value than openid?',
          checks: ['scope-not-allowed'],
          to: 'c-value',
        },
        {
          id: 'openid',
          ask: 'Is openid missing from the scope of the authorization request, or the list not separated by spaces?',
          checks: ['par-invalid-params'],
          to: 'c-openid',
        },
        {
          id: 'allowed',
          ask: 'Is a scope asked for that the portal does not list as allowed?',
          checks: [],
          to: 'c-allowed',
        },
        {
          id: 'app-type',
          ask: 'Does a Login app ask for Myinfo data, or the reverse?',
          checks: ['wrong-app-type'],
          askedAnyway: true,
          to: 'c-type',
        },
      ],
      groups: [
        { ask: 'Is something wrong with the scopes?', of: ['value', 'openid', 'allowed', 'app-type'] },
      ],
      otherwise: 'end',
    },
    'c-value': fault('scope-not-allowed'),
    'c-openid': fault('par-invalid-params'),
    'c-allowed': askProvider('The scope is not allowed for this app', [
      'Look at "Allowed Scopes" in the portal; production needs approval.',
    ]),
    'c-type': {
      kind: 'conclusion',
      cause: 'wrong-app-type',
      title: 'The app is of another kind than the request',
      steps: ['Use the client_id of an app of the right kind: Login and Myinfo are separate.'],
    },
    end: escalation,
  },
});
