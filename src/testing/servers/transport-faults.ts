import { body, change, contentType, type FaultTable, type ParameterValues, set } from './attempt.ts';

const json = (parameters: ParameterValues): string => JSON.stringify(parameters);

function multipart(parameters: ParameterValues): string {
  const parts = Object.entries(parameters).map(
    ([name, value]) => `--limit\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value ?? ''}\r\n`,
  );
  return `${parts.join('')}--limit--\r\n`;
}

/** Group A as it goes over the wire (faults.md §1 A). */
export const transportFaults: FaultTable = {
  'a JSON body': {
    code: 'ct-json-body',
    wire: (spec, values) => ({
      ...spec,
      headers: { ...spec.headers, 'Content-Type': 'application/json' },
      body: json(values),
    }),
  },
  'a JSON body declared as a form': {
    code: 'ct-form-json-body',
    wire: (spec, values) => ({ ...spec, body: json(values) }),
  },
  'no Content-Type': { code: 'ct-missing', ...contentType(undefined) },
  'a misspelt Content-Type': { code: 'ct-typo', ...contentType('application/x-www-form-urlencode') },
  'a plain-text Content-Type': { code: 'ct-text-plain', ...contentType('text/plain') },
  'a multipart body': {
    code: 'ct-multipart',
    wire: (spec, values) => ({
      ...spec,
      headers: { ...spec.headers, 'Content-Type': 'multipart/form-data; boundary=limit' },
      body: multipart(values),
    }),
  },
  'an empty body': { code: 'body-empty', ...body(() => '') },
  'parameters in the query': {
    code: 'params-in-query',
    wire: (spec) => ({ ...spec, path: `${spec.path}?${spec.body}`, body: '' }),
  },
  'a GET': {
    code: 'method-get',
    wire: (spec) => {
      const { 'Content-Type': _type, ...headers } = spec.headers;
      return { method: 'GET', path: `${spec.path}?${spec.body}`, headers, body: '' };
    },
  },
  'another path': { code: 'wrong-path', wire: (spec) => ({ ...spec, path: `${spec.path}s` }) },
  'every parameter twice': { code: 'duplicate-param', ...body((text) => `${text}&${text}`) },
  'grant_type twice': { code: 'duplicate-param', ...body((text) => `${text}&grant_type=authorization_code`) },
  'names cut by &amp;': { code: 'html-escaped-amp', ...body((text) => text.replaceAll('&', '&amp;')) },
  'a misspelt grant_type name': {
    code: 'param-name-wrong',
    ...body((text) => text.replace('grant_type=', 'grantType=')),
  },
  'a misspelt redirect_uri name': {
    code: 'param-name-wrong',
    ...body((text) => text.replace('redirect_uri=', 'redirectUri=')),
  },
  'a misspelt client_assertion name': {
    code: 'param-name-wrong',
    ...body((text) => text.replace('client_assertion=', 'clientAssertion=')),
  },
  'the whole body encoded as one value': {
    code: 'curl-urlencode-whole-body',
    // curl --data-urlencode encodes everything behind the first "=".
    ...body((text) =>
      text.replace(/=(.*)$/s, (_all, rest: string) => `=${encodeURIComponent(decodeURIComponent(rest))}`),
    ),
  },
  'single quotes of cmd.exe around the body': {
    code: 'windows-cmd-single-quotes',
    ...body((text) => `'${text}'`),
  },
  'a byte order mark in front of the body': { code: 'bom-in-body', ...body((text) => `\uFEFF${text}`) },
  'a line break in front of each name': {
    code: 'newline-inside-body',
    ...body((text) => text.replaceAll('&', '&\r\n')),
  },
  'a line break behind each value': {
    code: 'newline-inside-body',
    ...body((text) => text.replaceAll('&', '\r\n&')),
  },
  'a Basic header beside the assertion': {
    code: 'basic-header-plus-assertion',
    wire: (spec) => ({ ...spec, headers: { ...spec.headers, Authorization: 'Basic cnA6c2VjcmV0' } }),
  },
  'a Bearer header beside the assertion': {
    code: 'bearer-header-plus-assertion',
    wire: (spec) => ({ ...spec, headers: { ...spec.headers, Authorization: 'Bearer c29tZXRva2Vu' } }),
  },
  'a client_secret beside the assertion': {
    code: 'client-secret-used',
    ...set({ client_secret: 'a-secret-of-this-test' }),
  },
  'a client_secret in place of the assertion': {
    code: 'client-secret-used',
    ...set({
      client_secret: 'a-secret-of-this-test',
      client_assertion: undefined,
      client_assertion_type: undefined,
    }),
  },
  'a client_assertion_type encoded twice': {
    code: 'double-encoded',
    ...change('client_assertion_type', encodeURIComponent),
  },
  'a client_assertion_type without its percent signs': {
    code: 'percent-malformed',
    ...body((text) => text.replace(/urn%3A[^&]*/, (value) => value.replaceAll('%', ''))),
  },
  'a dash for the hyphen in client_assertion_type': {
    code: 'smart-punctuation',
    ...change('client_assertion_type', (value) => value.replace('client-assertion', 'client–assertion')),
  },
  'a line end after grant_type': {
    code: 'param-trailing-newline',
    ...change('grant_type', (value) => `${value}\n`),
  },
  'a no-break space after grant_type': {
    code: 'invisible-chars',
    ...change('grant_type', (value) => `${value}\u00A0`),
  },
  'a placeholder for the assertion': {
    code: 'placeholder-left',
    ...set({ client_assertion: 'YOUR_JWT_ASSERTION' }),
  },
  'a placeholder for the code': { code: 'placeholder-left', ...set({ code: 'YOUR_AUTHORIZATION_CODE' }) },
  'a shell variable for the assertion': {
    code: 'shell-single-quote-var',
    ...set({ client_assertion: '$CLIENT_ASSERTION' }),
  },
  'a file name for the assertion': {
    code: 'curl-at-file-literal',
    ...set({ client_assertion: '@assertion.jwt' }),
  },
  'quotation marks around the assertion': {
    code: 'quotes-in-value',
    alter: (token) => `"${token}"`,
  },
  'an empty client_assertion': { code: 'empty-param', ...set({ client_assertion: '' }) },
  'an empty code': { code: 'empty-param', ...set({ code: '' }) },
};
