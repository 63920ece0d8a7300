import { fapiCase, legacyCase } from '../../testing/cases.ts';
import { testGuide } from '../../testing/test-guide.ts';
import { notFromTheTokenEndpointGuide } from './not-from-the-token-endpoint.ts';

const page = 'HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\n\r\n<html><title>ERROR</title></html>';
const edge = page.replace('Content-Type', 'Server: CloudFront\r\nContent-Type');

testGuide(notFromTheTokenEndpointGuide, {
  byHand: {
    'the person cancelled': [{ cancelled: 'yes' }, 'c-cancelled'],
    'another path': [{ 'page-path': 'yes' }, 'c-path'],
    'no POST': [{ 'page-method': 'yes' }, 'c-method'],
    'a firewall': [{ waf: 'yes' }, 'c-waf'],
    'a proxy of your own': [{ 'page-proxy': 'yes' }, 'c-proxy'],
    'the login page': [{ login: 'yes' }, 'c-login'],
    'the program read a page as JSON': [{ 'page-as-json': 'yes' }, 'c-client'],
    'nothing of all this': [{}, 'end'],
  },
  byEvidence: {
    'a path with a slash too many': [
      () => legacyCase({ url: 'https://stg-id.singpass.gov.sg/token/', response: page }),
      'wrong-path',
      'c-path',
    ],
    'a page of CloudFront': [() => fapiCase({ response: edge }), 'waf-html', 'c-waf'],
    'the message of the program alone': [
      { response: 'SyntaxError: Unexpected token < in JSON at position 0' },
      'error-body-not-json',
      'c-client',
    ],
  },
});
