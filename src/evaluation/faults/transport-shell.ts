import type { FaultMaker } from '../fault-maker.ts';
import { bodyForms, formIds } from '../forms.ts';
import { setParameter } from '../world.ts';
import { braced, editBody, encodedBody } from './request-edits.ts';

const form = 'application/x-www-form-urlencoded';
const dpopOption = (dpop: string | undefined, quote: string): string =>
  dpop === undefined ? '' : ` -H ${quote}DPoP: ${dpop}${quote}`;
const assertionForms = formIds.filter((one) => one !== 'pieces');
const cmdPrompts = ['C:\\Users\\dev>', 'C:\\>', 'D:\\work\\login>'] as const;
const shellPrompts = ['PS C:\\Users\\dev> ', 'PS C:\\> ', 'PS D:\\work> '] as const;

/** What shells and curl make of a command. */
export const shellFaults: readonly FaultMaker[] = [
  {
    code: 'shell-single-quote-var',
    how: 'the variable of the assertion',
    forms: assertionForms,
    answer: 'client',
    apply: (world, random) =>
      setParameter(
        world,
        'client_assertion',
        random.pick(['$CA', '$CLIENT_ASSERTION', '$JWT', '$(cat jwt.txt)', '$TOKEN', '$assertion']),
      ),
  },
  {
    code: 'shell-single-quote-var',
    how: 'braces round the name',
    forms: assertionForms,
    answer: 'client',
    also: ['placeholder-left'],
    apply: (world, random) =>
      setParameter(
        world,
        'client_assertion',
        random.pick([braced('CA'), braced('CLIENT_ASSERTION'), braced('jwt')]),
      ),
  },
  {
    code: 'shell-single-quote-var',
    how: 'another variable, in the command',
    answer: 'grant',
    apply(world, random) {
      const [name, variable] = random.pick([
        ['code', '$CODE'],
        ['code_verifier', '$VERIFIER'],
        ['client_id', '$CLIENT_ID'],
        ['redirect_uri', '$REDIRECT_URI'],
      ] as const);
      setParameter(world, name, variable);
      world.requestText = ({ url, parameters = [], dpop }) =>
        `curl -X POST '${url}'${dpopOption(dpop, "'")} -d '${parameters.map(([one, value]) => `${one}=${value}`).join('&')}'`;
    },
  },
  {
    code: 'shell-unquoted-amp',
    how: 'the body',
    answer: 'request',
    apply(world, random) {
      const flag = random.pick(['-d', '--data', '--data-raw']);
      const glue = random.pick([' ', ' \\\n  ']);
      world.requestText = ({ url, body, dpop }) =>
        [`curl -X POST ${url}${dpopOption(dpop, "'")}`, `-H 'Content-Type: ${form}'`, `${flag} ${body}`].join(
          glue,
        );
    },
  },
  {
    code: 'shell-unquoted-amp',
    how: 'the body, with what the shell said',
    needsAnswer: true,
    apply(world, random) {
      world.requestText = ({ url, body, dpop }) => `curl ${url}${dpopOption(dpop, '"')} -d ${body}`;
      world.response = random.pick([
        `[1] ${random.between(1000, 99_999)}\n[2] ${random.between(1000, 99_999)}\n[3] ${random.between(1000, 99_999)}\n{"error":"invalid_request"}`,
        `{"error":"invalid_request"}\n'code' is not recognized as an internal or external command,\r\noperable program or batch file.`,
      ]);
    },
  },
  {
    code: 'shell-unquoted-amp',
    how: 'the URL',
    answer: 'request',
    beside: ['params-in-query', 'body-empty'],
    apply(world) {
      const query = encodedBody(world);
      world.url = `${world.url}?${query}`;
      world.requestText = ({ url, dpop }) => `curl -X POST${dpopOption(dpop, "'")} ${url}`;
    },
  },
  {
    code: 'windows-cmd-single-quotes',
    how: 'at the prompt',
    answer: 'request',
    also: ['shell-unquoted-amp'],
    apply(world, random) {
      const prompt = random.pick(cmdPrompts);
      world.requestText = ({ url, body, dpop }) =>
        `${prompt}curl -X POST "${url}" -H "Content-Type: ${form}"${dpopOption(dpop, '"')} -d '${body}'`;
    },
  },
  {
    code: 'windows-cmd-single-quotes',
    how: 'one flag a parameter',
    answer: 'request',
    apply(world, random) {
      const prompt = random.pick(cmdPrompts);
      const flag = random.pick(['-d', '--data-urlencode']);
      world.requestText = ({ url, parameters = [], dpop }) =>
        [
          `${prompt}curl -X POST ${url}${dpopOption(dpop, '"')}`,
          ...parameters.map(([name, value]) => `${flag} '${name}=${value}'`),
        ].join(' ');
    },
  },
  {
    code: 'windows-cmd-single-quotes',
    how: 'quotes on the wire',
    forms: ['http'],
    answer: 'request',
    beside: ['param-name-wrong', 'unknown-param', 'quotes-in-value', 'verifier-charset', 'verifier-length'],
    apply: (world) => editBody(world, (body) => `'${body}'`),
  },
  {
    code: 'windows-cmd-single-quotes',
    how: "what curl said of a header's second word",
    needsAnswer: true,
    apply(world, random) {
      const prompt = random.pick(cmdPrompts);
      world.requestText = ({ url, body, dpop }) =>
        `${prompt}curl -X POST ${url} -H 'Content-Type: ${form}'${dpopOption(dpop, '"')} -d "${body}"`;
      world.response =
        'curl: (6) Could not resolve host: application\ncurl: (3) URL using bad/illegal format or missing URL';
    },
  },
  {
    code: 'powershell-curl-alias',
    how: 'with the message of PowerShell',
    needsAnswer: true,
    also: ['windows-line-continuation'],
    apply(world, random) {
      const prompt = random.pick([...shellPrompts, '']);
      world.requestText = ({ url, body, dpop }) =>
        `${prompt}curl -X POST '${url}' -H 'Content-Type: ${form}'${dpopOption(dpop, "'")} -d '${body}'`;
      world.response = random.pick([
        `Invoke-WebRequest : Cannot bind parameter 'Headers'. Cannot convert the "Content-Type: ${form}" value of type "System.String" to type "System.Collections.IDictionary".\r\nAt line:1 char:30`,
        "Invoke-WebRequest : A positional parameter cannot be found that accepts argument 'POST'.\r\nAt line:1 char:1\r\n    + CategoryInfo          : InvalidArgument: (:) [Invoke-WebRequest], ParameterBindingException",
        "Invoke-WebRequest : A parameter cannot be found that matches parameter name 'X'.",
      ]);
    },
  },
  {
    code: 'powershell-curl-alias',
    how: 'at the prompt',
    apply(world, random) {
      const prompt = random.pick(shellPrompts);
      world.requestText = ({ url, body, dpop }) =>
        `${prompt}curl '${url}' -H 'Content-Type: ${form}'${dpopOption(dpop, "'")} -d '${body}'`;
    },
  },
  {
    code: 'windows-line-continuation',
    how: 'backslashes at the prompt of cmd',
    apply(world, random) {
      const prompt = random.pick(cmdPrompts);
      world.requestText = ({ url, body, dpop }) =>
        [
          `${prompt}curl -X POST "${url}" \\`,
          `  -H "Content-Type: ${form}"${dpopOption(dpop, '"')} \\`,
          `  -d "${body}"`,
        ].join('\r\n');
      if (random.chance(0.5))
        world.response =
          "curl: (6) Could not resolve host: \\\r\n'-H' is not recognized as an internal or external command,\r\noperable program or batch file.";
    },
    needsAnswer: true,
  },
  {
    code: 'windows-line-continuation',
    how: 'backslashes at the prompt of PowerShell',
    apply(world, random) {
      const prompt = random.pick(shellPrompts);
      world.requestText = ({ url, body, dpop }) =>
        [
          `${prompt}curl.exe -X POST '${url}' \\`,
          `  -H 'Content-Type: ${form}'${dpopOption(dpop, "'")} \\`,
          `  -d '${body}'`,
        ].join('\r\n');
    },
  },
  {
    code: 'curl-urlencode-whole-body',
    how: 'the command',
    answer: 'grant-type',
    apply(world) {
      const grant = world.parameters.findIndex(([name]) => name === 'grant_type');
      world.parameters.unshift(...world.parameters.splice(grant, 1));
      world.requestText = ({ url, parameters = [], dpop }) =>
        `curl -X POST '${url}'${dpopOption(dpop, "'")} --data-urlencode '${parameters.map(([name, value]) => `${name}=${value}`).join('&')}'`;
    },
  },
  {
    code: 'curl-urlencode-whole-body',
    how: 'as sent',
    forms: bodyForms,
    answer: 'grant-type',
    apply: (world) =>
      editBody(world, (body) => {
        const [first = '', ...rest] = body.split('&');
        return `${first}%26${rest.map((part) => part.replace('=', '%3D')).join('%26')}`;
      }),
  },
  {
    code: 'curl-at-file-literal',
    how: 'a file for the assertion',
    forms: assertionForms,
    answer: 'client',
    apply: (world, random) =>
      setParameter(
        world,
        'client_assertion',
        random.pick(['@jwt.txt', '@assertion.jwt', '@./client_assertion.txt', '@token']),
      ),
  },
  {
    code: 'curl-at-file-literal',
    how: 'in the command',
    answer: 'client',
    apply(world, random) {
      setParameter(world, 'client_assertion', random.pick(['@jwt.txt', '@assertion.txt', '@../jwt']));
      const flag = random.pick(['-d', '--data']);
      world.requestText = ({ url, parameters = [], dpop }) =>
        [
          `curl '${url}'${dpopOption(dpop, "'")}`,
          ...parameters.map(([name, value]) => `${flag} ${name}=${value}`),
        ].join(' \\\n  ');
    },
  },
  {
    code: 'curl-missing-x-or-d',
    how: 'POST as an address',
    answer: 'request',
    apply(world, random) {
      world.requestText = ({ url, body, dpop }) =>
        `curl ${random.pick(['POST', 'post'])} '${url}'${dpopOption(dpop, "'")} -d '${body}'`;
      if (random.chance(0.5)) world.response = 'curl: (6) Could not resolve host: POST';
    },
  },
  {
    code: 'curl-missing-x-or-d',
    how: 'the parameters as an address',
    answer: 'request',
    beside: ['body-empty', 'method-get'],
    apply(world, random) {
      const verb = random.pick(['', ' -X POST']);
      world.requestText = ({ url, body, dpop }) =>
        `curl${verb} '${url}'${dpopOption(dpop, "'")} -H 'Content-Type: ${form}' '${body}'`;
    },
  },
];
