import { testCheck } from '../../../testing/test-check.ts';
import { wafHtml } from './waf-html.ts';

testCheck(wafHtml, {
  accepts: {
    'another error': { response: '{"error":"invalid_grant"}' },
  },
  rejects: {
    'a page of CloudFront': [
      { response: 'HTTP/1.1 403 Forbidden\r\nServer: CloudFront\r\n\r\n<html><title>ERROR</title></html>' },
      { certainty: 'strong' },
    ],
  },
  undecided: {
    'a page that a forward proxy signed': [
      {
        response:
          'HTTP/1.1 403 Forbidden\r\nServer: squid/5.7\r\nX-Squid-Error: ERR_ACCESS_DENIED 0\r\n\r\n<html></html>',
      },
      'not-applicable',
    ],
    'no response': [{}, 'cannot-tell'],
    'a page that does not say whose it is': [
      { response: 'HTTP/1.1 403 Forbidden\r\n\r\n<html><title>403</title></html>' },
      'not-applicable',
    ],
  },
});
