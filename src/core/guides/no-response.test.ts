import { describe, expect, it } from 'vitest';
import { testGuide } from '../../testing/test-guide.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import { noResponseGuide } from './no-response.ts';
import { walk } from './walk.ts';
import { whatIsKnown } from './what-is-known.ts';

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
    'the other side answers without TLS': [{ 'no-tls': 'yes' }, 'c-no-tls'],
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

describe('the guide for no answer', () => {
  async function walked(response: string) {
    const { subject, diagnosis } = await analyse({ response }, testNow);
    return walk(
      noResponseGuide,
      {},
      (code) => diagnosis.outcomes[code],
      whatIsKnown(subject, diagnosis.findings),
    );
  }

  it('asks nothing of shell or library where the message is about the connection', async () => {
    const { open, steps } = await walked('Error: read ECONNRESET');
    expect(open?.questionId).toBe('connection-cut');
    expect(steps.map(({ questionId, answer, by }) => [questionId, answer, by])).toEqual(
      expect.arrayContaining([
        ['shell-complaint', 'no', 'evidence'],
        ['no-assertion', 'no', 'evidence'],
      ]),
    );
  });

  it.each(['it fails in the browser, Failed to fetch', 'AxiosError: Network Error'])(
    'asks for the browser first: %s',
    async (text) => expect((await walked(text)).open?.questionId).toBe('cors'),
  );

  it('knows by itself that a port speaks no TLS', async () =>
    expect((await walked('SSL routines:ssl3_get_record:wrong version number')).nodeId).toBe('c-no-tls'));
});
