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
    'no response': [{}, 'cannot-tell'],
  },
});
