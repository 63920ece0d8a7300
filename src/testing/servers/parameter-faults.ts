import { change, type FaultTable, set } from './attempt.ts';

/** Group B as it goes over the wire, as far as every server looks at it (faults.md §1 B). */
export const parameterFaults: FaultTable = {
  'no client_id': { code: 'client-id-missing', ...set({ client_id: undefined }) },
  'no redirect_uri': { code: 'redirect-uri-missing', ...set({ redirect_uri: undefined }) },
  'no grant_type': { code: 'grant-type-missing', ...set({ grant_type: undefined }) },
  'another grant_type': { code: 'grant-type-wrong', ...set({ grant_type: 'client_credentials' }) },
  'grant_type misspelt': { code: 'grant-type-wrong', ...set({ grant_type: 'authorisation_code' }) },
  'no code': { code: 'code-missing', ...set({ code: undefined }) },
  'no client_assertion': { code: 'assertion-missing', ...set({ client_assertion: undefined }) },
  'no client_assertion_type': {
    code: 'assertion-type-missing',
    ...set({ client_assertion_type: undefined }),
  },
  'another client_assertion_type': {
    code: 'assertion-type-wrong',
    ...set({ client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:saml2-bearer' }),
  },
  'the client_id of another client': {
    code: 'client-id-mismatch',
    ...change('client_id', (value) => `${value}x`),
  },
};

/** Group B where the server knows what it issued and what was asked for. */
export const grantFaults: FaultTable = {
  'a code that was never issued': {
    code: 'code-truncated',
    ...change('code', (value) => value.slice(0, -6)),
  },
  'the request_uri in place of the code': {
    code: 'code-is-something-else',
    ...set({ code: 'urn:ietf:params:oauth:request_uri:Zm9vYmFyZm9vYmFy' }),
  },
  'the code of another client': { code: 'code-other-client-env', foreignCode: true },
  'a code past its lifetime': { code: 'code-expired', codeLifetimeSeconds: 1 },
  'a code sent before': { code: 'code-reused', reuse: 'code' },
  'a slash after redirect_uri': {
    code: 'redirect-uri-slash',
    ...change('redirect_uri', (value) => `${value}/`),
  },
  'redirect_uri of another host': {
    code: 'redirect-uri-origin',
    ...set({ redirect_uri: 'https://www.rp.example.sg/callback' }),
  },
  'redirect_uri with http': {
    code: 'redirect-uri-origin',
    ...set({ redirect_uri: 'http://rp.example.sg/callback' }),
  },
  'redirect_uri in other case': {
    code: 'redirect-uri-path-case',
    ...set({ redirect_uri: 'https://rp.example.sg/Callback' }),
  },
  'redirect_uri with a query': {
    code: 'redirect-uri-query',
    ...change('redirect_uri', (value) => `${value}?from=app`),
  },
  'redirect_uri encoded twice': {
    code: 'redirect-uri-double-encoded',
    ...change('redirect_uri', encodeURIComponent),
  },
};
