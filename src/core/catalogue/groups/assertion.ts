import { faultsOf } from '../fault.ts';

/** Assertion structure (faults.md §1, group C). */
export const assertionFaults = faultsOf('C', {
  'assertion-not-jwt': ['med', 'proof', 'Not a JWT at all (random string, secret, base64 of id:secret, PEM)'],
  'assertion-two-parts': ['med', 'proof', 'header.payload only, signature missing'],
  'assertion-empty-signature': ['low', 'proof', 'Third part empty'],
  'assertion-five-parts': ['low', 'proof', 'Five parts: a JWE (encrypted) token used as assertion'],
  'assertion-bearer-prefix': ['low', 'proof', '"Bearer " in front'],
  'assertion-bytes-literal': ['med', 'proof', "Python b'…' representation"],
  'assertion-line-wrapped': ['med', 'proof', 'Line breaks or spaces inside the token'],
  'assertion-std-base64': ['med', 'proof', 'Standard base64 alphabet (+ /) in a part'],
  'assertion-padding': ['med', 'proof', '"=" padding kept'],
  'assertion-truncated': ['med', 'strong', 'Cut off'],
  'assertion-json-serialization': ['low', 'proof', 'JWS JSON serialization ({"payload","signatures"})'],
  'assertion-base64-twice': ['low', 'proof', 'Whole token base64-encoded again'],
  'assertion-percent-encoded': [
    'low',
    'proof',
    'Token still percent-encoded (%2E, %2D) or JSON-escaped (\\u002d)',
  ],
  'header-not-json': ['med', 'proof', 'First part does not decode to JSON'],
  'payload-not-json': ['med', 'proof', 'Second part does not decode to a JSON object'],
  'payload-double-json': ['med', 'proof', 'Payload is a JSON string containing JSON'],
  'payload-wrapped': ['low', 'proof', 'Claims nested in another object'],
  'header-payload-swapped': ['low', 'proof', 'Claims in the header or alg in the payload'],
  'assertion-is-id-token': ['low', 'proof', 'An id_token was pasted/sent'],
  'assertion-is-access-token': ['low', 'proof', 'An access token was used'],
  'assertion-is-dpop-proof': ['low', 'proof', 'A DPoP proof was used as assertion, or the reverse'],
  'assertion-is-request-object': ['low', 'proof', 'A request object was used'],
  'duplicate-json-keys': ['low', 'proof', 'Same claim twice in the JSON text'],
  'client-assertion-expired-cache': [
    'high',
    'strong',
    'Static, pre-generated assertion stored in config or Postman',
  ],
});
