import type { Case } from '../core/case/case.ts';
import type { Random } from './random.ts';
import { toolBodyForms, toolFormIds, toolWireForms, writeTool } from './tool-forms.ts';
import type { WireMessage } from './wire.ts';

/** How the same request gets into a paste. */
export const formIds = [
  'http',
  'curl-body',
  'curl-fields',
  'curl-cmd',
  'curl-powershell',
  'form-body',
  'pieces',
  'parameters',
  ...toolFormIds,
] as const;
export type FormId = (typeof formIds)[number];

/** Forms that show the whole request as it goes over the wire: method, URL, headers and raw body. */
export const wireForms: readonly FormId[] = [
  'http',
  'curl-body',
  'curl-cmd',
  'curl-powershell',
  ...toolWireForms,
];
/** Forms in which the encoding of the body is seen. */
export const bodyForms: readonly FormId[] = [...wireForms, 'form-body', ...toolBodyForms];

type RequestPart = Pick<Case, 'request' | 'parameters' | 'client_assertion' | 'dpop'>;

/** Writes a request in one of the forms; `undefined` where the form cannot hold it. */
export function writeRequest(form: FormId, wire: WireMessage, random: Random): RequestPart | undefined {
  switch (form) {
    case 'http':
      return { request: httpText(wire, random) };
    case 'curl-body':
      return { request: curlText(wire, bash(random), random) };
    case 'curl-cmd':
      return { request: curlText(wire, cmd(random), random) };
    case 'curl-powershell':
      return { request: curlText(wire, powershell, random) };
    case 'curl-fields':
      return wire.parameters && { request: curlFields(wire, wire.parameters, random) };
    case 'form-body':
      return wire.method === 'POST' && wire.body !== '' ? { request: wire.body, dpop: wire.dpop } : undefined;
    case 'pieces':
      return pieces(wire);
    case 'parameters':
      return asParameters(wire);
    default: {
      const text = writeTool(form, wire, random);
      return text === undefined ? undefined : { request: text };
    }
  }
}

function httpText({ method, url, headers, body }: WireMessage, random: Random): string {
  const { pathname, search, host } = new URL(url);
  const end = random.pick(['\r\n', '\n']);
  const version = random.pick(['HTTP/1.1', 'HTTP/1.1', 'HTTP/2']);
  const length = random.chance(0.5) ? [`Content-Length: ${new TextEncoder().encode(body).length}`] : [];
  const lines = [`Host: ${host}`, ...headers.map(([name, value]) => `${name}: ${value}`), ...length];
  return [`${method} ${pathname}${search} ${version}`, ...lines, '', body].join(end);
}

interface Shell {
  readonly program: string;
  readonly quote: (text: string) => string;
  readonly glue: string;
}

function bash(random: Random): Shell {
  return {
    program: 'curl',
    quote: (text) => `'${text.replaceAll("'", `'\\''`)}'`,
    glue: random.pick([' ', ' \\\n  ']),
  };
}

/** Typed at a prompt, where `%3A` stays as no variable has that name, or as browsers copy it: each special character behind a caret. */
function cmd(random: Random): Shell {
  const copied = random.chance(0.5);
  const plain = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;
  const careted = (text: string): string => {
    const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
    return `^"${escaped.replace(/[^\w\s\-:=+~'/.,?;()*`]/g, '^$&').replace(/%(?=\w)/g, '%^')}^"`;
  };
  return { program: 'curl', quote: copied ? careted : plain, glue: ' ^\r\n  ' };
}

const powershell: Shell = {
  program: 'curl.exe',
  quote: (text) => `'${text.replaceAll("'", "''").replaceAll('"', '\\"')}'`,
  glue: ' `\r\n  ',
};

function curlText(
  { method, url, headers, body }: WireMessage,
  { program, quote, glue }: Shell,
  random: Random,
): string {
  const verb =
    method === 'POST' && body !== '' && random.chance(0.4)
      ? []
      : [`${random.pick(['-X', '--request'])} ${method}`];
  const flags = random.pick([[], ['-i'], ['-s'], ['-sS', '-v'], ['--location']]);
  const data = body === '' ? [] : [`${random.pick(['-d', '--data', '--data-raw'])} ${quote(body)}`];
  const parts = [
    ...verb,
    quote(url),
    ...headers.map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    ...data,
  ];
  return [program, ...flags, ...parts].join(glue);
}

/** One `--data-urlencode` a parameter: curl encodes. */
function curlFields(
  wire: WireMessage,
  parameters: readonly (readonly [string, string])[],
  random: Random,
): string {
  const { quote, glue } = bash(random);
  const headers = wire.headers.filter(([name]) => name.toLowerCase() !== 'content-type');
  const fields = parameters.map(([name, value]) => `--data-urlencode ${quote(`${name}=${value}`)}`);
  const parts = [
    quote(wire.url),
    ...headers.map(([name, value]) => `--header ${quote(`${name}: ${value}`)}`),
    ...fields,
  ];
  return [`curl${random.chance(0.5) ? ' -X POST' : ''}`, ...parts].join(glue);
}

/** The assertion and the proof each in a box of their own, the rest as a form body. */
function pieces(wire: WireMessage): RequestPart | undefined {
  const { parameters, dpop } = wire;
  const assertion = parameters?.find(([name]) => name === 'client_assertion')?.[1];
  if (parameters === undefined || assertion === undefined || assertion === '') return undefined;
  const rest = parameters.filter(([name]) => name !== 'client_assertion');
  return {
    request: new URLSearchParams([
      ...rest.map(([name, value]) => [name, value]),
      ['client_assertion', assertion],
    ]).toString(),
    client_assertion: assertion,
    dpop,
  };
}

/** An object of names and values: a name can stand once. */
function asParameters({ parameters, dpop, method }: WireMessage): RequestPart | undefined {
  if (parameters === undefined || method !== 'POST') return undefined;
  const names = new Set(parameters.map(([name]) => name));
  return names.size === parameters.length ? { parameters: Object.fromEntries(parameters), dpop } : undefined;
}
