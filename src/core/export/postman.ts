import { parseUrl } from '../runtime.ts';
import type { CurlValue } from './curl.ts';
import type { ExportFormat } from './export-format.ts';
import {
  assertionName,
  type ExportRequest,
  type ExportText,
  proofName,
  withFreshTokens,
} from './export-request.ts';
import { headerLine } from './form-words.ts';
import { madeByScript, preRequestScript } from './postman-script.ts';

const fileName = 'token-request.postman_collection.json';

/** The variables that a person fills in, in their order. */
function filledIn(request: ExportRequest): readonly string[] {
  const { signing } = request;
  const { headers, parameters } = withFreshTokens(request);
  const names = [signing.keyId, signing.clientId, signing.audience].flatMap((given: ExportText) =>
    'variable' in given ? [given.variable] : [],
  );
  const values = [...headers, ...parameters]
    .filter(({ name }) => name !== assertionName && name !== proofName)
    .flatMap(({ variable }) => variable ?? []);
  const proof = signing.proof === undefined ? [] : ['DPOP_PRIVATE_KEY'];
  return [...new Set(['PRIVATE_KEY', ...proof, ...names, ...values])];
}

const slot = (name: string): string => `{{${name}}}`;

function shown({ name, value, variable }: CurlValue): string {
  if (name === assertionName || name === proofName) return slot(madeByScript[name]);
  return variable === undefined ? value : slot(variable);
}

const hostOf = (url: string): string => parseUrl(url)?.host ?? 'the token endpoint';

function write(request: ExportRequest): string {
  const { headers, parameters } = withFreshTokens(request);
  const script = (listen: string, text: string): object => ({
    listen,
    script: { type: 'text/javascript', exec: text.trimEnd().split('\n') },
  });
  const collection = {
    info: {
      name: `Token request to ${hostOf(request.url)}`,
      description: 'Made by Token Triage. Before each request a script signs a fresh client assertion.',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    variable: filledIn(request).map((key) => ({ key, value: '', type: 'string' })),
    item: [
      {
        name: 'Token request',
        event: [
          script('prerequest', preRequestScript(request)),
          script('test', "pm.test('the server gives tokens', () => pm.response.to.have.status(200));"),
        ],
        request: {
          method: request.method,
          url: request.url,
          header: headers.map((header) => ({ key: header.name, value: headerLine(shown(header)) })),
          body: {
            mode: 'urlencoded',
            urlencoded: parameters.map((parameter) => ({
              key: parameter.name,
              value: shown(parameter),
              type: 'text',
            })),
          },
        },
      },
    ],
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function steps(request: ExportRequest): readonly string[] {
  const { signing, url } = request;
  const names = filledIn(request);
  const ofLogin = names.includes('CODE') ? ['CODE', 'CODE_VERIFIER'] : [];
  const keys = names.filter((name) => name.endsWith('PRIVATE_KEY'));
  const others = names.filter((name) => !keys.includes(name) && !ofLogin.includes(name));
  const known = (given: ExportText): string =>
    'value' in given ? given.value : `the variable ${given.variable}`;
  const assertion = `an assertion with ${signing.algorithm} for kid ${known(signing.keyId)} and aud ${known(signing.audience)}`;
  const made =
    signing.proof === undefined ? assertion : `${assertion}, and a DPoP proof for ${signing.proof.address}`;
  return [
    `Save the collection as ${fileName}.`,
    `In Postman choose Import and drop the file there. The collection “Token request to ${hostOf(url)}” appears.`,
    'Open the collection, then its tab Variables. Write into the column Current value only (newer versions call it Local value): what stands in the other column goes to Postman’s servers.',
    `Put in ${keys.join(' and ')}: what each must hold stands under “The variables” below. A PEM key can be pasted with its lines.`,
    ...(others.length === 0 ? [] : [`Put in ${others.join(', ')}.`]),
    ...(names.includes('CODE')
      ? [
          `Log in with a browser, and stop your app from redeeming the code. Copy code from the address of the callback into CODE at once: it is short-lived and good for one request.${
            names.includes('CODE_VERIFIER')
              ? ' Into CODE_VERIFIER goes the code_verifier that your app made for this same login.'
              : ''
          }`,
        ]
      : []),
    `Open “Token request” and press Send. The script signs ${made}, new each time.`,
    'With tokens in the answer you are done. If it is an error, copy status and body into this page: the Postman Console shows the request as it was sent, with the assertion.',
  ];
}

export const postman: ExportFormat = {
  id: 'postman',
  title: 'Postman collection',
  group: 'Files',
  lead: 'A collection (v2.1) for Postman and Newman. A script in it signs a fresh assertion before each request, without any package.',
  fileName,
  mediaType: 'application/json',
  signs: true,
  write,
  steps,
};
