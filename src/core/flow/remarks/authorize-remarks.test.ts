import { describe, expect, it } from 'vitest';
import type { Subject } from '../../case/subject.ts';
import { parseResponse } from '../../response/parse-response.ts';
import type { FlowRemark } from '../flow.ts';
import { authorizeRemarks } from './authorize-remarks.ts';

type Parameters = Readonly<Record<string, string>>;

const url = (parameters: Parameters, kind: 'url' | 'par' = 'url') => ({
  kind,
  parameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
});
const withPar = { profile: { pushedParameters: {} }, target: {} };
const withoutPar = { profile: {}, target: {} };
const remarks = (parts: object): readonly FlowRemark[] =>
  authorizeRemarks({ ...withPar, ...parts } as unknown as Subject);
const warning = (text: string, reference: FlowRemark['reference'] = 'RFC 9126 §4'): FlowRemark => ({
  tone: 'warning',
  text,
  reference,
});

const healthy = { client_id: 'c', request_uri: 'urn:x' };
const allInUrl = warning(
  'All parameters stand in the URL and there is no request_uri: this profile takes them by PAR.',
);
const noPar = warning('A request_uri comes from PAR, which this profile does not have.');
const twice = warning('request_uri is percent-encoded twice.');
const noUri = warning('request_uri is no URI: it is not what PAR gave.', 'RFC 9126 §2.2');
const noClient = warning('client_id is missing beside request_uri.');
const beside = (what: string): FlowRemark =>
  warning(`Beside client_id and request_uri stands ${what}: all that belongs in the PAR request.`);

describe('the URL of a login', () => {
  it.each<[string, object, readonly FlowRemark[]]>([
    ['that is not here', {}, []],
    ['that holds what it must', { authorizationUrl: url(healthy) }, []],
    ['that is the authorization request', { authorizationRequest: url(healthy) }, []],
    ['without request_uri', { authorizationUrl: url({ client_id: 'c' }) }, [allInUrl]],
    ['without request_uri, as the authorization request', { authorizationRequest: url({}) }, [allInUrl]],
    [
      'without request_uri, at an endpoint for PAR',
      { profile: {}, target: { parEndpoint: 'x' }, authorizationUrl: url({}) },
      [allInUrl],
    ],
    ['without request_uri, where there is no PAR', { ...withoutPar, authorizationUrl: url({}) }, []],
    ['with request_uri, where there is no PAR', { ...withoutPar, authorizationUrl: url(healthy) }, [noPar]],
    ['that is none: a pushed request', { authorizationRequest: url({}, 'par') }, []],
    [
      'before the authorization request',
      { authorizationUrl: url(healthy), authorizationRequest: url({}) },
      [],
    ],
    ['with one parameter more', { authorizationUrl: url({ ...healthy, scope: 's' }) }, [beside('scope')]],
    [
      'with six parameters more, and with seven',
      { authorizationUrl: url({ a: '', b: '', c: '', d: '', e: '', f: '', g: '', ...healthy }) },
      [beside('a, b, c, d, e and f')],
    ],
    ['without client_id', { authorizationUrl: url({ request_uri: 'https://a/b' }) }, [noClient]],
    [
      'with everything wrong',
      { authorizationUrl: url({ scope: 's', request_uri: 'x' }) },
      [beside('scope'), noClient, noUri],
    ],
  ])('%s', (_name, parts, wanted) => {
    expect(remarks(parts)).toEqual(wanted);
  });

  it('names a parameter that stands there twice once', () => {
    const parameters = [...url({ ...healthy, scope: 's' }).parameters, { name: 'scope', value: 't' }];
    expect(remarks({ authorizationUrl: { kind: 'url', parameters } })).toEqual([beside('scope')]);
  });

  it.each([
    ['urn:ietf:x', []],
    ['https://a/x', []],
    ['urn%3Aietf', [twice]],
    ['HTTPS%3a//a', [twice]],
    ['xurn%3Aietf', [noUri]],
    ['xurn:x', [noUri]],
    ['urn:', [noUri]],
    ['urn:a b', [noUri]],
    ['http://a', [noUri]],
    ['', [noUri]],
  ])('has the request_uri %j', (uri, wanted) => {
    expect(remarks({ authorizationUrl: url({ client_id: 'c', request_uri: uri }) })).toEqual(wanted);
  });

  const other = warning(
    'This is not the request_uri that the PAR answer gave: two logins, or a stored one.',
    'RFC 9126 §2.2',
  );
  const otherClient = warning('client_id is another than the one at PAR.', 'RFC 9126 §2.2');
  it.each<[string, object, readonly FlowRemark[]]>([
    ['the request_uri of PAR', { parResponse: parseResponse('{"request_uri":"urn:x"}') }, []],
    ['another request_uri than PAR', { parResponse: parseResponse('{"request_uri":"urn:y"}') }, [other]],
    ['a request_uri where PAR gave none', { parResponse: parseResponse('{"request_uri":7}') }, []],
    ['the client of PAR', { authorizationRequest: url({ client_id: 'c' }, 'par') }, []],
    ['another client than PAR', { authorizationRequest: url({ client_id: 'd' }, 'par') }, [otherClient]],
    ['a client where PAR names none', { authorizationRequest: url({}, 'par') }, []],
    ['another client than another URL', { authorizationRequest: url({ client_id: 'd' }) }, []],
  ])('has %s', (_name, parts, wanted) => {
    expect(remarks({ authorizationUrl: url(healthy), ...parts })).toEqual(wanted);
  });

  it('is compared with no client where it names none', () => {
    const parts = {
      authorizationUrl: url({ request_uri: 'urn:x' }),
      authorizationRequest: url({ client_id: 'd' }, 'par'),
    };
    expect(remarks(parts)).toEqual([noClient]);
  });
});
