import { fapiCase, legacyCase, makeKeySet } from '../../testing/cases.ts';
import { changeKey } from '../../testing/key-sets.ts';
import { errorAnswer, testGuide } from '../../testing/test-guide.ts';
import { serverSideErrorGuide } from './server-side-error.ts';

const response = errorAnswer(500, 'SERVER_SIDE_ERROR', 'An unexpected error occurred.');

testGuide(serverSideErrorGuide, {
  byHand: {
    'an internal address': [{ host: 'yes' }, 'c-host'],
    'the address does not answer with the set': [{ answer: 'yes' }, 'c-answer'],
    'the certificate chain is incomplete': [{ chain: 'yes' }, 'c-chain'],
    'the certificate is not accepted': [{ cert: 'yes' }, 'c-cert'],
    'it is slow': [{ slow: 'yes' }, 'c-slow'],
    'a firewall keeps the provider out': [{ blocked: 'yes' }, 'c-blocked'],
    'the domain is not registered': [{ whitelist: 'yes' }, 'c-whitelist'],
    'the set is broken': [{ keys: 'yes' }, 'c-keys'],
    'a mock that reads no assertion': [{ 'mock-unread': 'yes' }, 'c-mock-unread'],
    'an outage': [{ outage: 'yes' }, 'c-outage'],
    'an agency behind the provider': [{ upstream: 'yes' }, 'c-upstream'],
    'only sometimes: slow at first': [{ sometimes: 'yes', 'now-slow': 'yes' }, 'c-now-slow'],
    'nothing of all this': [{ sometimes: 'no' }, 'end'],
  },
  byEvidence: {
    'no intermediate certificate': [
      () =>
        legacyCase({
          certificates: 'Verify return code: 21 (unable to verify the first certificate)',
          response,
        }),
      'jwks-tls-chain',
      'c-chain',
    ],
    localhost: [
      () => legacyCase({ expected: { jwks_uri: 'https://localhost/keys' }, response }),
      'jwks-internal-host',
      'c-host',
    ],
    'another port': [
      () => legacyCase({ expected: { jwks_uri: 'https://rp.example.sg:8443/keys' }, response }),
      'jwks-port-or-scheme',
      'c-host',
    ],
    'a login page': [
      () => legacyCase({ jwks: '<!doctype html><title>Sign in</title>', response }),
      'jwks-html',
      'c-answer',
    ],
    'a private key published': [
      async () =>
        fapiCase({
          jwks: changeKey(await makeKeySet(), 0, { d: 'c2VjcmV0c2VjcmV0c2VjcmV0' }),
          response: errorAnswer(500, 'server_error'),
        }),
      'jwks-private-exposed',
      'c-keys',
    ],
  },
});
