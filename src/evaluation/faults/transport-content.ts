import type { FaultMaker } from '../fault-maker.ts';
import { wireForms } from '../forms.ts';
import type { Random } from '../random.ts';
import { assertionSlot, setHeader, type World } from '../world.ts';
import { editBody, encodedBody, jsonBody, sendAs } from './request-edits.ts';

const form = 'application/x-www-form-urlencoded';

/** The parameters as multipart/form-data (RFC 7578). */
function multipart(world: World, random: Random): void {
  const boundary = random.pick([
    `----WebKitFormBoundary${random.text(16)}`,
    `------------------------${random.text(16, '0123456789abcdef')}`,
    random.text(32, '0123456789abcdef'),
  ]);
  const parts = world.parameters.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  sendAs(world, `multipart/form-data; boundary=${boundary}`, `${parts.join('')}--${boundary}--\r\n`);
}

/** The Content-Type and what it says of the body. */
export const contentFaults: readonly FaultMaker[] = [
  {
    code: 'ct-json-body',
    how: 'an object handed to axios',
    forms: wireForms,
    answer: 'request',
    apply: (world, random) =>
      sendAs(
        world,
        random.pick(['application/json', 'application/json', 'application/json; charset=utf-8']),
        jsonBody(world, random.pick([0, 0, 2])),
      ),
  },
  {
    code: 'ct-json-body',
    how: 'curl --json',
    answer: 'request',
    apply(world, random) {
      world.body = jsonBody(world);
      const quote = random.pick([' \\\n  ', ' ']);
      world.requestText = ({ url, body, dpop }) =>
        [`curl ${url}`, ...(dpop ? [`-H 'DPoP: ${dpop}'`] : []), `--json '${body}'`].join(quote);
    },
  },
  {
    code: 'ct-json-body',
    how: 'the header alone',
    forms: wireForms,
    answer: 'grant-type',
    apply: (world) => setHeader(world, 'Content-Type', 'application/json'),
  },
  {
    code: 'ct-form-json-body',
    how: 'an object under the form type',
    forms: wireForms,
    answer: 'request',
    apply: (world, random) => sendAs(world, form, jsonBody(world, random.pick([0, 2]))),
  },
  {
    code: 'ct-form-json-body',
    how: 'curl -d without a header',
    answer: 'grant-type',
    apply(world, random) {
      world.body = jsonBody(world, random.pick([0, 2]));
      world.requestText = ({ url, body, dpop }) =>
        `curl -X POST ${url}${dpop ? ` -H 'DPoP: ${dpop}'` : ''} -d '${body}'`;
    },
  },
  {
    code: 'ct-form-json-body',
    how: 'the object as the only name',
    forms: wireForms,
    answer: 'grant-type',
    apply(world) {
      const [before, after = ''] = jsonBody(world).split(assertionSlot);
      world.body = `${encodeURIComponent(before ?? '')}${assertionSlot}${encodeURIComponent(after)}=`;
    },
  },
  {
    code: 'ct-missing',
    how: 'a client that sets none',
    forms: ['http'],
    answer: 'request',
    apply: (world) => setHeader(world, 'Content-Type', undefined),
  },
  {
    code: 'ct-missing',
    how: 'taken off curl',
    forms: ['curl-body', 'curl-cmd', 'curl-powershell'],
    answer: 'request',
    apply(world) {
      setHeader(world, 'Content-Type', undefined);
      const text = encodedBody(world);
      world.body = text;
      world.requestText = ({ url, body, dpop }) =>
        `curl ${url} -H 'Content-Type:'${dpop ? ` -H 'DPoP: ${dpop}'` : ''} -d '${body}'`;
    },
  },
  {
    code: 'ct-multipart',
    how: 'parts on the wire',
    forms: ['http'],
    answer: 'request',
    apply: multipart,
  },
  {
    code: 'ct-multipart',
    how: 'curl -F',
    answer: 'request',
    apply(world, random) {
      const flag = random.pick(['-F', '--form']);
      const mark = random.pick(['', '"']);
      const glue = random.pick([' ', ' \\\n']);
      world.requestText = ({ url, parameters = [], dpop }) =>
        [
          `curl --location '${url}'`,
          ...(dpop ? [`--header 'DPoP: ${dpop}'`] : []),
          ...parameters.map(([name, value]) => `${flag} '${name}=${mark}${value}${mark}'`),
        ].join(glue);
    },
  },
  {
    code: 'ct-multipart',
    how: 'the header alone',
    forms: wireForms,
    answer: 'request',
    apply: (world) => setHeader(world, 'Content-Type', 'multipart/form-data'),
  },
  {
    code: 'ct-typo',
    how: 'misspelt',
    forms: wireForms,
    answer: 'request',
    apply: (world, random) =>
      setHeader(
        world,
        'Content-Type',
        random.pick([
          'application/x-www-form-encoded',
          'application/x-www-form-url-encoded',
          'application/x-www-form-urlencode',
          'application/x-www-from-urlencoded',
          'application/x-www-formurlencoded',
          'application/x-form-urlencoded',
          'application/www-form-urlencoded',
          'aplication/x-www-form-urlencoded',
          'application/x-www-form-urlencoded/',
          'application/x-www-form_urlencoded',
        ]),
      ),
  },
  {
    code: 'ct-typo',
    how: 'without the type before the slash',
    forms: wireForms,
    answer: 'request',
    apply: (world, random) =>
      setHeader(world, 'Content-Type', random.pick(['x-www-form-urlencoded', 'form-urlencoded'])),
  },
  {
    code: 'ct-text-plain',
    how: 'a string handed to fetch',
    forms: wireForms,
    answer: 'request',
    apply: (world, random) =>
      setHeader(
        world,
        'Content-Type',
        random.pick(['text/plain', 'text/plain;charset=UTF-8', 'text/plain; charset=ISO-8859-1']),
      ),
  },
  {
    code: 'ct-text-plain',
    how: 'a fetch call without headers',
    profiles: ['singpass-legacy'],
    answer: 'request',
    apply(world, random) {
      const name = random.pick(['const res = await fetch', 'fetch', 'const response = await fetch']);
      world.requestText = ({ url, body }) => `${name}("${url}", {\n  method: "POST",\n  body: "${body}"\n});`;
    },
  },
  {
    code: 'bom-in-body',
    how: 'a mark before the first name',
    forms: wireForms,
    answer: 'request',
    apply: (world) => editBody(world, (body) => `\ufeff${body}`),
  },
  {
    code: 'bom-in-body',
    how: 'an encoded mark before the first name',
    forms: [...wireForms, 'form-body'],
    answer: 'request',
    apply: (world, random) => editBody(world, (body) => `${random.pick(['%EF%BB%BF', '%ef%bb%bf'])}${body}`),
  },
  {
    code: 'bom-in-body',
    how: 'the mark shown as Latin-1',
    forms: ['http', 'form-body'],
    answer: 'request',
    apply: (world) => editBody(world, (body) => `ï»¿${body}`),
  },
  {
    code: 'bom-in-body',
    how: 'UTF-16',
    forms: ['http'],
    answer: 'request',
    apply: (world) =>
      editBody(world, (body) =>
        body
          .split(assertionSlot)
          .map((part) => part.replace(/./gs, '$&\u0000'))
          .join(assertionSlot),
      ),
  },
  {
    code: 'body-empty',
    how: 'nothing sent',
    forms: wireForms,
    answer: 'request',
    apply(world) {
      world.body = '';
    },
  },
  {
    code: 'body-empty',
    how: 'curl with an empty -d',
    answer: 'request',
    apply(world, random) {
      const data = random.pick(["-d ''", '--data ""', "--data-raw ''"]);
      world.body = '';
      world.requestText = ({ url, dpop }) =>
        `curl -X POST '${url}' -H 'Content-Type: ${form}'${dpop ? ` -H 'DPoP: ${dpop}'` : ''} ${data}`;
    },
  },
];
