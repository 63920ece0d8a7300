import { testGuide } from '../../testing/test-guide.ts';
import { noResponseGuide } from './no-response.ts';

testGuide(noResponseGuide, {
  byHand: {
    'the library makes no assertion': [{ 'no-assertion': 'yes' }, 'c-no-assertion'],
    'a proxy of the network refuses': [{ tunnel: 'yes' }, 'c-tunnel'],
    'the library refuses the callback': [{ 'callback-refused': 'yes' }, 'c-callback-refused'],
    'the shell complained': [{ 'shell-complaint': 'yes' }, 'c-shell'],
    'the key was not read': [{ 'own-key': 'yes' }, 'c-key'],
    'a page in a browser': [{ cors: 'yes' }, 'c-cors'],
    'no connection': [{ dns: 'yes' }, 'c-dns'],
    'TLS was refused': [{ tls: 'yes' }, 'c-tls'],
    'the connection was cut': [{ 'connection-cut': 'yes' }, 'c-cut'],
    'nothing of all this': [{}, 'c-look'],
  },
  byEvidence: {
    'a name that does not resolve': [
      { response: 'curl: (6) Could not resolve host: id.singpass.gov.sg' },
      'egress-blocked',
      'c-dns',
    ],
    'a key without line breaks': [
      { response: 'Error: error:1E08010C:DECODER routines::unsupported' },
      'local-pem-newlines',
      'c-key',
    ],
    'a certificate that is not trusted': [
      { response: 'curl: (60) SSL certificate problem: unable to get local issuer certificate' },
      'proxy-mitm',
      'c-tls',
    ],
    'an old TLS version': [{ response: 'sslv3 alert handshake failure' }, 'caller-tls-old', 'c-tls'],
  },
});
