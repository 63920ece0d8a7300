import { fapiCase, parRequest } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { wrongAppType } from './wrong-app-type.ts';

testCheck(wrongAppType, {
  accepts: {
    'another answer': { response: '{"error":"invalid_grant"}' },
    'data that was not refused': async () =>
      fapiCase({
        authorization_request: await parRequest({ scope: 'openid dob sex' }),
        response: '{"error":"invalid_grant"}',
      }),
  },
  rejects: {
    'data of Myinfo with a parameter of Login': [
      async () =>
        fapiCase({
          authorization_request: await parRequest({ scope: 'openid dob sex' }),
          response: '{"error":"invalid_scope"}',
        }),
      { certainty: 'strong', path: 'parameters.scope', found: 'dob sex' },
    ],
    'data of Myinfo that was refused': [
      async () =>
        fapiCase({
          authorization_request: await parRequest({
            scope: 'openid dob sex',
            authentication_context_type: undefined,
          }),
          response: '{"error":"invalid_scope"}',
        }),
      { certainty: 'hint', path: 'parameters.scope', found: 'dob sex' },
    ],
    'data of Myinfo that the login page refused': [
      async () =>
        fapiCase({
          authorization_request: await parRequest({
            scope: 'openid dob sex',
            authentication_context_type: undefined,
          }),
          response: 'PX-E0008 Scope(s) provided may be unregistered',
        }),
      { certainty: 'hint', path: 'parameters.scope' },
    ],
    'a scope that is not allowed, of which nothing else is to be seen': [
      { response: '{"error":"invalid_scope","error_description":"requested scope is not allowed"}' },
      { certainty: 'hint', path: 'error_description' },
    ],
    'a Myinfo app with a Login parameter': [
      {
        response:
          '{"error":"invalid_request","error_description":"authentication_context_type and authentication_context_message can only be provided for Login apps."}',
      },
      { certainty: 'strong', path: 'error_description' },
    ],
  },
  undecided: {
    'no response': [{}, 'cannot-tell'],
    'a scope of a Login app that was refused': [
      async () =>
        fapiCase({
          authorization_request: await parRequest({ scope: 'openid user.identity' }),
          response: '{"error":"invalid_scope"}',
        }),
      'not-applicable',
    ],
    'every scope of a Login app': [
      async () =>
        fapiCase({
          authorization_request: await parRequest({
            scope: 'openid user.identity name email mobileno sub_account',
          }),
          response: '{"error":"invalid_scope"}',
        }),
      'not-applicable',
    ],
    'the scopes of a Login app at the other service': [
      async () =>
        fapiCase({
          profile: 'corppass-fapi',
          authorization_request: await parRequest({ scope: 'openid authinfo entity.identity user.name' }),
          response: '{"error":"invalid_scope"}',
        }),
      'not-applicable',
    ],
    'a refused scope without a word of why': [{ response: '{"error":"invalid_scope"}' }, 'not-applicable'],
  },
});
