import { callsOf, firstOf, headersOf, hidesHeaders, methodOf, named, noBody } from './call-parts.ts';
import type { Finder } from './found-call.ts';
import { snippetBody } from './snippet-body.ts';
import { entriesOf } from './source-scope.ts';
import type { SourceValue } from './source-value.ts';

/** The curl extension of PHP: options one by one, or as an array. */
export const phpCurl: Finder = (scope) => {
  const optionOf = (name: string): SourceValue | undefined => {
    const found = new RegExp(`\\b${name}\\s*(?:=>|,)\\s*`).exec(scope.text);
    return found === null ? undefined : scope.read(found.index + found[0].length);
  };
  if (!/\bCURLOPT_/.test(scope.text)) return [];
  const url = optionOf('CURLOPT_URL') ?? firstOf(scope, /\bcurl_init\s*\(/g);
  const fields = optionOf('CURLOPT_POSTFIELDS');
  if (url === undefined) return [];
  const headers = optionOf('CURLOPT_HTTPHEADER');
  const custom = optionOf('CURLOPT_CUSTOMREQUEST');
  const usual = fields === undefined && !/CURLOPT_POST\b/.test(scope.text) ? 'GET' : 'POST';
  // An array goes as multipart/form-data, a text as a form (PHP manual: CURLOPT_POSTFIELDS).
  const body =
    fields === undefined
      ? noBody
      : snippetBody(scope, fields, 'multipart', 'application/x-www-form-urlencoded');
  return [
    {
      method: custom === undefined ? usual : methodOf(scope, custom),
      url: scope.textOf(url),
      headers: headersOf(scope, headers),
      hidesHeaders: headers && hidesHeaders(scope, headers),
      body,
    },
  ];
};

/** `$client->sendAsync(new Request('POST', $url, $headers), ['form_params' => …])` of Guzzle; of two what belongs together cannot be told. */
export const guzzleRequests: Finder = (scope) => {
  const [made, another] = callsOf(scope, /\bnew\s+Request\s*\(/g);
  const sent = callsOf(scope, /->send(?:Async)?\s*\(/g)[0]?.entries[1];
  const [method, url, headers] = made?.entries ?? [];
  if (another !== undefined || sent === undefined || method === undefined || url === undefined) return [];
  const form = named(entriesOf(scope.follow(sent.value)), 'form_params');
  if (form === undefined) return [];
  return [
    {
      method: (scope.literalOf(method.value) ?? '').toUpperCase(),
      url: scope.textOf(url.value),
      headers: headersOf(scope, headers?.value),
      hidesHeaders: headers && hidesHeaders(scope, headers.value),
      body: snippetBody(scope, form, 'form'),
    },
  ];
};
