import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { proxyAlteredRequest } from './proxy-altered-request.ts';

testCheck(proxyAlteredRequest, {
  accepts: {
    'an answer of the endpoint': () =>
      fapiCase({
        response:
          'HTTP/1.1 400 Bad Request\r\nVia: 1.1 cdn\r\nContent-Type: application/json\r\n\r\n{"error":"invalid_grant"}',
      }),
  },
  rejects: {
    'a proxy that wants a login, under another status': [
      { response: 'HTTP/1.1 403 Forbidden\r\nProxy-Authenticate: Basic realm="x"\r\n\r\n' },
      { certainty: 'hint' },
    ],
    'an answer that a proxy refuses to expect': [
      { response: 'HTTP/1.1 417 Expectation Failed\r\n\r\n' },
      { certainty: 'hint', path: 'status', found: '417' },
    ],
    'a proxy that wants a login': [
      {
        response: 'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="x"\r\n\r\n',
      },
      { certainty: 'hint', path: 'status', found: '407' },
    ],
    'a tunnel that the proxy refuses': [
      { response: 'curl: (56) CONNECT tunnel failed, response 407' },
      { certainty: 'hint', path: 'body', found: 'CONNECT tunnel failed, response 407' },
    ],
    'a proxy that Go names': [
      { response: 'Post "https://a.example/token": Proxy Authentication Required' },
      { certainty: 'hint', path: 'body' },
    ],
    'a port that speaks no TLS': [
      { response: 'write EPROTO 140:error:0A00010B:SSL routines:ssl3_get_record:wrong version number' },
      { certainty: 'hint', path: 'body' },
    ],
    'a page of a filter, known by its words': [
      { response: '<html><title>Internet Security by Zscaler</title><body>Not allowed</body></html>' },
      { certainty: 'hint', path: 'body', found: 'Zscaler' },
    ],
    'a page of a proxy': [
      {
        response:
          'HTTP/1.1 503 Service Unavailable\r\nVia: 1.1 squid\r\nContent-Type: text/html\r\n\r\n<html></html>',
      },
      { certainty: 'hint', path: 'headers.via' },
    ],
  },
  undecided: {
    'a page without a word of a proxy': [
      { response: 'HTTP/1.1 403 Forbidden\r\n\r\n<html><title>403</title></html>' },
      'not-applicable',
    ],
    'no answer': [fapiCase, 'cannot-tell'],
  },
});
