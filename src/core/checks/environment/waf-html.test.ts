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
    'a gateway that wants a key of its own, in JSON': [
      {
        response:
          '{ "statusCode": 401, "message": "Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API." }',
      },
      { certainty: 'strong', found: /subscription key/ },
    ],
    'a gateway that wants a key of another kind': [
      { response: '{"message":"No API key found in request"}' },
      { certainty: 'strong', found: /No API key/ },
    ],
    'a page of Akamai, copied as text': [
      {
        response:
          'Access Denied You don\'t have permission to access "http://a.example/token" on this server. Reference #18.2d351ab8.1557333295.a4e16ab',
      },
      { certainty: 'strong', found: /Access Denied/ },
    ],
    'a page of nginx for a path that is not there': [
      {
        response:
          '<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1><hr>nginx</body></html>',
      },
      { certainty: 'hint' },
    ],
    'a firewall that tells a number': [
      {
        response:
          'HTTP/1.1 403 Forbidden\r\nServer: cloudflare\r\nContent-Type: text/plain\r\n\r\nerror code: 1020',
      },
      { certainty: 'strong', found: /1020/ },
    ],
    'a page of a firewall that wants to see a human': [
      {
        response:
          'HTTP/1.1 405 Method Not Allowed\r\nx-amzn-waf-action: captcha\r\n\r\n<html><title>Human Verification</title></html>',
      },
      { certainty: 'strong' },
    ],
    'a gateway that names its refusal in a header': [
      {
        response:
          'HTTP/1.1 403 Forbidden\r\nContent-Type: application/json\r\nx-amzn-ErrorType: ForbiddenException\r\n\r\n{"message":"Forbidden"}',
      },
      { certainty: 'strong' },
    ],
  },
  undecided: {
    'a gateway that knows no such path, which is another fault': [
      { response: '{"message":"Missing Authentication Token"}' },
      'not-applicable',
    ],
    'a page of an expectation that failed, which is a proxy': [
      { response: 'HTTP/1.1 417 Expectation Failed\r\nServer: squid\r\n\r\n<html></html>' },
      'not-applicable',
    ],
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
