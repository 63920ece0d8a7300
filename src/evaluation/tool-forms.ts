import type { Random } from './random.ts';
import type { WireMessage } from './wire.ts';

/** How tools, programs and their logs keep a request. */
export const toolFormIds = [
  'har',
  'burp',
  'postman-raw',
  'http-file',
  'powershell',
  'log',
  'postman',
  'mitmproxy',
  'snippet',
  'script',
] as const;
export type ToolFormId = (typeof toolFormIds)[number];

/** Those that keep method, URL, headers and raw body. */
export const toolWireForms: readonly ToolFormId[] = ['har', 'burp', 'postman-raw', 'http-file'];
/** Those that keep the encoding of the body, and not all headers. */
export const toolBodyForms: readonly ToolFormId[] = ['powershell', 'log'];

type Pairs = readonly (readonly [string, string])[];

/** The text of a tool; `undefined` where it cannot hold the request. */
export function writeTool(form: ToolFormId, wire: WireMessage, random: Random): string | undefined {
  const { parameters, body, url, headers } = wire;
  const isTemplate = /\{\{/.test(`${url} ${body} ${headers.join()} ${(parameters ?? []).join()}`);
  switch (form) {
    case 'har':
      return har(wire, random);
    case 'burp':
      return burp(wire, random);
    case 'postman-raw':
      return isTemplate ? undefined : postman(wire, { mode: 'raw', raw: body }, wire.headers, random);
    case 'http-file':
      // Such a file is made of lines: what a body has at its ends, or over several, it cannot hold.
      return isTemplate ||
        body !== body.trim() ||
        /[\r\n]|^[<>#@]|\ufeff/.test(body) ||
        /^\s|\s$|[\r\n]/.test(url)
        ? undefined
        : httpFile(wire, random);
    case 'powershell':
      return body === '' || wire.method !== 'POST' ? undefined : powerShell(wire);
    case 'log':
      return body === '' || wire.method !== 'POST' || !isPlainForm(body) ? undefined : log(wire, random);
    case 'postman':
      return parameters === undefined || isTemplate || wire.method !== 'POST'
        ? undefined
        : postmanForm(wire, parameters, random);
    case 'mitmproxy':
      return parameters === undefined ||
        wire.method !== 'POST' ||
        parameters.some(([name, value]) => !isLine(name, value))
        ? undefined
        : mitmproxy(wire, parameters, random);
    case 'snippet':
      return parameters === undefined || wire.method !== 'POST'
        ? undefined
        : snippet(wire, parameters, random);
    case 'script':
      return parameters === undefined ||
        wire.method !== 'POST' ||
        parameters.some(([, value]) => value.startsWith('@'))
        ? undefined
        : script(wire, parameters);
  }
}

const withoutType = (headers: Pairs): Pairs =>
  headers.filter(([name]) => name.toLowerCase() !== 'content-type');
const isPlainForm = (body: string): boolean =>
  /^[\w.%-]+=[^\s"'`<>;]*&[^\s"'`<>;]*$/.test(body) && /grant_type=|client_assertion=/.test(body);
/** mitmproxy shows a parameter on a line of its own, and a name as letters. */
const isLine = (name: string, value: string): boolean =>
  /^[\w.-]+$/.test(name) && value === value.trim() && /^[^'"|>][^\r\n]*$|^$/.test(value);

function har({ method, url, headers, body }: WireMessage, random: Random): string {
  const entry = {
    startedDateTime: '2026-11-20T06:13:20.000Z',
    time: 120,
    request: {
      method,
      url,
      httpVersion: random.pick(['HTTP/1.1', 'http/2.0']),
      headers: headers.map(([name, value]) => ({ name, value })),
      postData: { mimeType: 'application/x-www-form-urlencoded', text: body },
    },
    response: { status: 0, statusText: '', headers: [], content: { size: 0 } },
  };
  const other = { ...entry, request: { method: 'GET', url: 'https://app.example/', headers: [] } };
  return JSON.stringify(
    {
      log: { version: '1.2', creator: { name: 'WebInspector', version: '537.36' }, entries: [other, entry] },
    },
    null,
    random.pick([0, 2]),
  );
}

function burp({ method, url, headers, body }: WireMessage, random: Random): string {
  const { host, pathname, search } = new URL(url);
  const message = [
    `${method} ${pathname}${search} ${random.pick(['HTTP/1.1', 'HTTP/2'])}`,
    `Host: ${host}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\r\n');
  const base64 = btoa(String.fromCharCode(...new TextEncoder().encode(message)));
  return `<?xml version="1.0"?>
<!DOCTYPE items [
<!ELEMENT items (item*)>
<!ATTLIST items burpVersion CDATA "">
]>
<items burpVersion="2024.9.5" exportTime="Fri Nov 20 14:20:00 SGT 2026">
  <item>
    <time>Fri Nov 20 14:13:20 SGT 2026</time>
    <url><![CDATA[${url}]]></url>
    <host ip="203.0.113.7">${host}</host>
    <request base64="true"><![CDATA[${base64}]]></request>
    <status></status>
    <response base64="true"></response>
  </item>
</items>`;
}

function postman(
  { method, url }: WireMessage,
  body: object,
  headers: Pairs,
  random: Random,
  variable: object[] = [],
): string {
  const call = {
    name: 'Token',
    request: {
      method,
      header: headers.map(([key, value]) => ({ key, value, type: 'text' })),
      body,
      url: { raw: url },
    },
    response: [],
  };
  const item = random.chance(0.5) ? [call] : [{ name: 'Login', item: [call] }];
  const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
  return JSON.stringify({ info: { name: 'Login', schema }, item, variable }, null, random.pick(['', '\t']));
}

/** Some values stand among the variables of the collection. */
function postmanForm(wire: WireMessage, parameters: Pairs, random: Random): string {
  const variables: { key: string; value: string }[] = [];
  const rows = parameters.map(([key, value], at) => {
    if (value === '' || !random.chance(0.4)) return { key, value };
    variables.push({ key: `v${at}`, value });
    return { key, value: `{{v${at}}}` };
  });
  return postman(
    wire,
    { mode: 'urlencoded', urlencoded: rows },
    withoutType(wire.headers),
    random,
    variables,
  );
}

function httpFile({ method, url, headers, body }: WireMessage, random: Random): string {
  const isForm = headers.some(
    ([name, value]) => name.toLowerCase() === 'content-type' && /urlencoded/.test(value),
  );
  const glue = isForm && random.chance(0.5) ? random.pick(['&\n', '\n&']) : '&';
  const shown =
    body === ''
      ? []
      : [
          '',
          glue === '&'
            ? body
            : body
                .split('&')
                .filter((pair) => pair !== '')
                .join(glue),
        ];
  return [
    '@unused = 1',
    '',
    '### Token',
    '# @name token',
    `${method} ${url}${random.pick([' HTTP/1.1', ''])}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...shown,
    '',
    '###',
    '',
  ].join('\n');
}

function powerShell({ url, headers, body }: WireMessage): string {
  const quoted = (text: string): string => `"${text.replace(/[`"$]/g, '`$&')}"`;
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const rows = withoutType(headers).map(([name, value]) => `  ${quoted(name)}=${quoted(value)}`);
  return [
    `Invoke-WebRequest -UseBasicParsing -Uri ${quoted(url)} \``,
    '-Method "POST" `',
    `-Headers @{\n${rows.join('\n')}\n} \``,
    ...(type === undefined ? [] : [`-ContentType ${quoted(type)} \``]),
    `-Body ${quoted(body)}`,
  ].join('\n');
}

function log({ url, body, dpop }: WireMessage, random: Random): string {
  const time = '2026-11-20T06:13:20Z';
  const shapes = [
    () =>
      [
        { level: 'info', time, msg: 'start' },
        {
          level: 'info',
          time,
          msg: 'token request',
          url,
          body,
          ...(dpop === undefined ? {} : { headers: { DPoP: dpop } }),
        },
      ]
        .map((record) => JSON.stringify(record).replaceAll('&', '\\u0026'))
        .join('\n'),
    () =>
      `time=${time} level=info msg=start\ntime=${time} level=info msg="token request" url=${url} body="${body}"`,
  ] as const;
  return random.pick(dpop === undefined ? shapes : shapes.slice(0, 1))();
}

function mitmproxy({ url, headers, dpop: _dpop }: WireMessage, parameters: Pairs, random: Random): string {
  const shown = [['Content-Type', 'application/x-www-form-urlencoded'], ...withoutType(headers)].map(
    ([name, value]) => `    ${name}: ${value}`,
  );
  const rows = parameters.map(([name, value]) => `    ${name}: ${value}`);
  return [
    `127.0.0.1:${random.between(40_000, 60_000)}: POST ${url} HTTP/2.0`,
    ...shown,
    '',
    ...rows,
    '',
    ' << HTTP/2.0 502 Bad Gateway 0b',
    '    Content-Length: 0',
    '',
  ].join('\n');
}

/** One call in the language that is drawn; every value stands in it. */
function snippet({ url, headers }: WireMessage, parameters: Pairs, random: Random): string {
  const own = withoutType(headers);
  const text = (value: string): string => JSON.stringify(value);
  const php = (value: string): string => `'${value.replace(/[\\']/g, '\\$&')}'`;
  const names = new Set(parameters.map(([name]) => name));
  const languages = [
    () =>
      [
        'const params = new URLSearchParams();',
        ...parameters.map(([name, value]) => `params.append(${text(name)}, ${text(value)});`),
        `await fetch(${text(url)}, { method: "POST", headers: { ${own.map(([name, value]) => `${text(name)}: ${text(value)}`).join(', ')} }, body: params });`,
      ].join('\n'),
    () =>
      `import requests\n\nresponse = requests.post(\n    ${text(url)},\n    data=[\n${parameters.map(([name, value]) => `        (${text(name)}, ${text(value)}),`).join('\n')}\n    ],\n    headers={${own.map(([name, value]) => `${text(name)}: ${text(value)}`).join(', ')}},\n)`,
    () =>
      [
        'form := url.Values{}',
        ...parameters.map(([name, value]) => `form.Add(${text(name)}, ${text(value)})`),
        `req, err := http.NewRequest("POST", ${text(url)}, strings.NewReader(form.Encode()))`,
        'req.Header.Set("Content-Type", "application/x-www-form-urlencoded")',
        ...own.map(([name, value]) => `req.Header.Add(${text(name)}, ${text(value)})`),
      ].join('\n'),
    () =>
      [
        ...own.map(([name, value]) => `client.DefaultRequestHeaders.Add(${text(name)}, ${text(value)});`),
        'var content = new FormUrlEncodedContent(new List<KeyValuePair<string, string>>',
        '{',
        ...parameters.map(
          ([name, value]) => `    new KeyValuePair<string, string>(${text(name)}, ${text(value)}),`,
        ),
        '});',
        `var response = await client.PostAsync(${text(url)}, content);`,
      ].join('\n'),
    () =>
      `<?php\n$response = $client->post(${php(url)}, [\n  'headers' => [${own.map(([name, value]) => `${php(name)} => ${php(value)}`).join(', ')}],\n  'form_params' => [\n${parameters.map(([name, value]) => `    ${php(name)} => ${php(value)},`).join('\n')}\n  ],\n]);`,
  ] as const;
  return random.pick(names.size === parameters.length ? languages : languages.slice(0, 4))();
}

/** A shell script that keeps its values in variables. */
function script({ url, headers }: WireMessage, parameters: Pairs): string {
  const quote = (value: string): string => `'${value.replaceAll("'", `'\\''`)}'`;
  return [
    '#!/bin/bash',
    `TOKEN_URL=${quote(url)}`,
    ...parameters.map(([, value], at) => `VALUE_${at}=${quote(value)}`),
    `curl "$TOKEN_URL" ${withoutType(headers)
      .map(([name, value]) => `-H ${quote(`${name}: ${value}`)} `)
      .join('')}\\`,
    ...parameters.map(
      ([name], at) =>
        `  --data-urlencode ${quote(`${name}=`)}"$VALUE_${at}"${at === parameters.length - 1 ? '' : ' \\'}`,
    ),
  ].join('\n');
}
