import { formMediaType } from '../body-kind.ts';
import {
  callsOf,
  headersOf,
  headersSet,
  methodAmong,
  named,
  noBody,
  optionsHideHeaders,
  optionsOf,
} from './call-parts.ts';
import type { Finder } from './found-call.ts';
import { multipartType, snippetBody } from './snippet-body.ts';
import { entriesOf, type SourceScope } from './source-scope.ts';
import type { SourceEntry } from './source-value.ts';

/** Where the code sends two requests, which list or header belongs to which cannot be told. */
function onlyCall(scope: SourceScope, pattern: RegExp): ReturnType<typeof callsOf> {
  const calls = callsOf(scope, pattern);
  return calls.length === 1 ? calls : [];
}

const imported =
  /\{[^{}\n]{0,100}\brequest\b[^{}\n]{0,100}\}\s{0,4}(?:from\s{0,4}|=\s{0,4}require\(\s{0,4})["'](?:node:)?(https?)["']/;

/** `https.request(options)` of Node, its body in `req.write(…)` or `req.end(…)`. */
export const nodeCalls: Finder = (scope) => {
  const scheme = imported.exec(scope.text)?.[1];
  const calls = onlyCall(
    scope,
    scheme === undefined ? /\bhttps?\.request\s*\(/g : /(?<![\w.$])request\s*\(/g,
  );
  return calls.flatMap(({ entries: [first, second], match }) => {
    if (first === undefined) return [];
    const alone = optionsOf(scope, first.value);
    const isAddress = alone.length === 0 || scope.literalOf(first.value) !== undefined;
    const beside = isAddress && second !== undefined ? scope.follow(second.value) : undefined;
    // A name stands for the options; a function is none.
    const isHidden = beside?.kind === 'other' && !/=>|\bfunction\b/.test(beside.source);
    const options = isAddress ? optionsOf(scope, beside ?? first.value) : alone;
    const name = /\b(\w{1,60})\s*=\s*$/.exec(
      scope.text.slice(0, match.index).replace(/\bhttps?\.$/, ''),
    )?.[1];
    const sends =
      name === undefined
        ? /(?<!\b(?:stdout|stderr|res|response))\.(?:write|end)\s*\(/g
        : new RegExp(`\\b${name}\\.(?:write|end)\\s*\\(`, 'g');
    const body = callsOf(scope, sends).find(({ entries }) => entries.length > 0)?.entries[0];
    return [
      {
        method: isHidden ? '' : methodAmong(scope, options, 'method'),
        url: isAddress
          ? scope.textOf(first.value)
          : addressOf(scope, options, scheme ?? (match[0].startsWith('https') ? 'https' : 'http')),
        headers: headersOf(scope, named(options, 'headers')).filter(
          ([name]) => !/^content-length$/i.test(name),
        ),
        hidesHeaders: optionsHideHeaders(scope, options),
        body: body === undefined ? noBody : { ...snippetBody(scope, body.value, 'form'), type: undefined },
      },
    ];
  });
};

function addressOf(scope: SourceScope, options: readonly SourceEntry[], scheme: string): string {
  const [host, path, port] = [
    named(options, 'hostname', 'host'),
    named(options, 'path'),
    named(options, 'port'),
  ];
  if (host === undefined || path === undefined) return '';
  const given = port === undefined ? '' : `:${scope.textOf(port)}`;
  const shown = given === (scheme === 'https' ? ':443' : ':80') ? '' : given;
  return `${scheme}://${scope.textOf(host)}${shown}${scope.textOf(path)}`;
}

/** `$.ajax({…})`, `$.ajax(url, {…})`, `$.post(url, data)`: an object goes out as a form. */
export const jQueryCalls: Finder = (scope) =>
  callsOf(scope, /(?:\$|\bjQuery)\.(?:ajax|post)\s*\(/g).flatMap(({ entries: [first, second], match }) => {
    if (first === undefined) return [];
    const whole = entriesOf(scope.follow(first.value));
    const isPost = match[0].includes('post');
    const rest = second === undefined ? [] : entriesOf(scope.follow(second.value));
    const options = whole.length > 0 ? whole : isPost ? [] : rest;
    const url = whole.length > 0 ? named(whole, 'url') : first.value;
    const data = isPost && whole.length === 0 ? second?.value : named(options, 'data');
    if (url === undefined || data === undefined) return [];
    const type = named(options, 'contentType');
    const isHidden =
      /\bajaxSetup\b|\bbeforeSend\b/.test(scope.text) || (type && scope.literalOf(type) === undefined);
    const method = methodAmong(scope, options, 'method', 'type');
    const content = snippetBody(scope, data, 'form');
    return [
      {
        method: isPost ? 'POST' : method,
        url: scope.textOf(url),
        headers: headersOf(scope, named(options, 'headers')),
        hidesHeaders: isHidden ? true : optionsHideHeaders(scope, options),
        body:
          content.type === multipartType
            ? content
            : { body: content.body, type: (type && scope.literalOf(type)) ?? formMediaType },
      },
    ];
  });

/** RestTemplate of Spring: the map and the headers in one `HttpEntity`. */
export const springCalls: Finder = (scope) =>
  onlyCall(scope, /\.(?:postForEntity|postForObject|exchange)\s*\(/g).flatMap(({ entries, match }) => {
    const [url, second, third] = entries;
    const isExchange = match[0].includes('exchange');
    const isPost = !isExchange || /POST/.test(second?.value.kind === 'other' ? second.value.source : '');
    const given = (isExchange ? third : second)?.value;
    const entity = given && scope.follow(given);
    if (url === undefined || entity === undefined || !isPost) return [];
    const isEntity = entity.kind === 'call' && /HttpEntity$/.test(entity.name);
    const [map, headers] = isEntity ? entity.entries : [{ value: entity }];
    if (map === undefined) return [];
    // Of any other map it makes JSON.
    const isForm = /MultiValueMap\b|FORM_URLENCODED|x-www-form-urlencoded/.test(scope.text);
    const isMap = scope.follow(map.value).kind === 'group';
    return [
      {
        method: 'POST',
        url: scope.textOf(url.value),
        headers: headersOf(scope, headers?.value),
        hidesHeaders: headers === undefined ? undefined : true,
        body: snippetBody(scope, map.value, isForm || !isMap ? 'form' : 'json'),
      },
    ];
  });

/** reqwest of Rust: `.post(url).form(&[("a", "b")])`, `.json(&map)`. */
export const reqwestCalls: Finder = (scope) => {
  const form = /\.(?:form|json)\s*\(\s*&\s*/.exec(scope.text) ?? /\.form\s*\(\s*/.exec(scope.text);
  const url = onlyCall(scope, /\.post\s*\(/g)[0]?.entries[0]?.value;
  if (form === null || url === undefined || !/\.send\s*\(\s*\)/.test(scope.text)) return [];
  return [
    {
      method: 'POST',
      url: scope.textOf(url),
      headers: headersSet(scope),
      body: snippetBody(
        scope,
        scope.read(form.index + form[0].length),
        form[0].startsWith('.json') ? 'json' : 'form',
        form[0].startsWith('.json') ? 'application/json' : undefined,
      ),
    },
  ];
};

const encodings = { form: 'form', json: 'json', multipart: 'multipart' } as const;

/** httr of R: `POST(url, body = list(…), encode = "form")`. */
export const httrCalls: Finder = (scope) =>
  onlyCall(scope, /(?<![\w.])POST\s*\(/g).flatMap(({ entries }) => {
    const [url] = entries.filter(({ key }) => key === undefined);
    const given = named(entries, 'url') ?? url?.value;
    const body = named(entries, 'body');
    const encode = named(entries, 'encode');
    const encoding = encode === undefined ? 'multipart' : scope.literalOf(encode);
    const list = body && scope.follow(body);
    if (given === undefined || list === undefined || encoding === undefined) return [];
    const plain = Object.entries(encodings).find(([name]) => name === encoding)?.[1] ?? 'multipart';
    const content = list.kind === 'call' ? { kind: 'group' as const, entries: list.entries } : list;
    const added = callsOf(scope, /\badd_headers\s*\(/g)[0]?.entries ?? [];
    const hides =
      added.some(({ key }) => key === undefined || key === '.headers') ||
      /\bcontent_type|\bset_config|\bconfig\b/.test(scope.text);
    return [
      {
        method: 'POST',
        url: scope.textOf(given),
        headers: headersOf(scope, { kind: 'group', entries: added }),
        hidesHeaders: hides || undefined,
        body: snippetBody(scope, content, plain),
      },
    ];
  });
