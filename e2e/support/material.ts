import { fapiCase, legacyCase, makeKeySet, parRequest } from '../../src/testing/cases.ts';
import { alteredAssertion, toDer } from '../../src/testing/signatures.ts';
import { testNow } from '../../src/testing/times.ts';

export { fapiCase, legacyCase, makeKeySet, parRequest, testNow };

export const signatureText = 'The client_assertion could not be validated against known signing keys.';
export const claimsText = 'The client_assertion has missing or invalid claims.';

/** `curl -i` output of an error, at the fixed moment of the tests. */
export function answer(status: number, error: string, description?: string): string {
  const body = JSON.stringify({
    error,
    error_description: description,
    trace_id: '66f4d6c93a23476106150eb7c40d7dc9',
  });
  return `HTTP/1.1 ${status} Error\r\nDate: Fri, 20 Nov 2026 06:13:20 GMT\r\nContent-Type: application/json\r\n\r\n${body}`;
}

/** A FAPI request whose assertion has a DER signature. */
export async function derRequest(): Promise<string> {
  return (
    (await fapiCase({ parameters: { client_assertion: await alteredAssertion({ form: toDer }) } })).request ??
    ''
  );
}

export async function healthyRequest(): Promise<string> {
  return (await fapiCase()).request ?? '';
}
