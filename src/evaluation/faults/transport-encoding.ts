import type { FaultMaker } from '../fault-maker.ts';
import { bodyForms } from '../forms.ts';
import { encodeForm } from '../wire.ts';
import { assertionSlot, setParameter } from '../world.ts';
import {
  anyName,
  base64With,
  editBody,
  lineForms,
  parameterOf,
  plainBody,
  setCode,
  setRedirect,
} from './request-edits.ts';

const plainNames = ['client_id', 'redirect_uri', 'grant_type', 'client_assertion_type'];

/** The percent signs of a batch file: `%3A` is its third argument and an A. */
const asBatch = (body: string): string => body.replace(/%\d/g, '');

/** How parameters become a body. */
export const encodingFaults: readonly FaultMaker[] = [
  {
    code: 'newline-inside-body',
    how: 'a line a parameter, as documents print it',
    forms: lineForms,
    answer: 'grant-type',
    apply(world, random) {
      const indent = random.pick(['', '', '  ']);
      const glue = random.pick([`\n${indent}&`, `&\n${indent}`, `\r\n${indent}&`]);
      editBody(world, (body) => body.replaceAll('&', glue));
    },
  },
  {
    code: 'newline-inside-body',
    how: 'one break, encoded',
    forms: bodyForms,
    answer: 'request',
    apply(world, random) {
      const at = random.between(1, world.parameters.length - 1);
      editBody(world, (body) => {
        const parts = body.split('&');
        parts[at] = `${random.pick(['%0A', '%0D%0A'])}${parts[at]}`;
        return parts.join('&');
      });
    },
  },
  {
    code: 'param-trailing-newline',
    how: 'a line end after the value',
    answer: 'request',
    apply(world, random) {
      const name = anyName(world, random, plainNames);
      setParameter(world, name, `${parameterOf(world, name)}${random.pick(['\n', '\n', '\r\n'])}`);
    },
  },
  {
    code: 'param-trailing-newline',
    how: 'a space before or after the value',
    answer: 'request',
    apply(world, random) {
      const name = anyName(world, random, plainNames);
      const value = parameterOf(world, name);
      setParameter(world, name, random.pick([`${value} `, ` ${value}`]));
    },
  },
  {
    code: 'param-trailing-newline',
    how: 'on the code',
    answer: 'grant',
    also: ['code-truncated'],
    apply: (world, random) =>
      setParameter(world, 'code', random.pick([`${world.code}\n`, `${world.code} `, ` ${world.code}`])),
  },
  {
    code: 'param-trailing-newline',
    how: 'on the verifier',
    answer: 'grant',
    also: ['verifier-mangled'],
    beside: ['verifier-charset'],
    apply: (world, random) =>
      setParameter(world, 'code_verifier', `${world.verifier}${random.pick(['\n', '\r\n', ' '])}`),
  },
  {
    code: 'double-encoded',
    how: 'every value',
    answer: 'request',
    beside: ['redirect-uri-double-encoded', 'assertion-type-wrong'],
    apply(world) {
      for (const pair of world.parameters)
        if (pair[1] !== assertionSlot) pair[1] = encodeURIComponent(pair[1]);
    },
  },
  {
    code: 'double-encoded',
    how: 'the assertion type',
    answer: 'request',
    also: ['assertion-type-wrong'],
    apply: (world) =>
      setParameter(
        world,
        'client_assertion_type',
        encodeURIComponent(parameterOf(world, 'client_assertion_type')),
      ),
  },
  {
    code: 'plus-becomes-space',
    how: 'in a code of standard base64',
    forms: bodyForms,
    answer: 'grant',
    beside: ['code-truncated'],
    apply(world, random) {
      setCode(world, base64With(random, random.pick([32, 45]), '+'));
      editBody(world, (body) => body.replaceAll('%2B', '+'));
    },
  },
  {
    code: 'plus-becomes-space',
    how: 'already a space',
    answer: 'grant',
    needs: ['callback'],
    beside: ['code-truncated'],
    apply(world, random) {
      setCode(world, base64With(random, random.pick([32, 45]), '+'));
      setParameter(world, 'code', world.code.replaceAll('+', ' '));
    },
  },
  {
    code: 'unescaped-amp-hash',
    how: 'a query of the redirect URI, the login known',
    forms: bodyForms,
    needs: ['authorization_request'],
    answer: 'grant',
    beside: ['redirect-uri-query', 'unknown-param'],
    apply(world, random) {
      setRedirect(
        world,
        `${world.redirectUri}?${random.pick(['lang=en&tenant=', 'from=app&v=', 'a=1&b='])}${random.between(1, 99)}`,
      );
      editBody(world, (body) =>
        body.replace(
          encodeForm([['redirect_uri', world.redirectUri]]),
          random.pick([`redirect_uri=${world.redirectUri}`, `redirect_uri=${encodeURI(world.redirectUri)}`]),
        ),
      );
    },
  },
  {
    code: 'unescaped-amp-hash',
    how: 'nothing encoded, the redirect URI registered',
    forms: bodyForms,
    needsRegistration: true,
    answer: 'grant',
    beside: ['redirect-uri-query', 'unknown-param'],
    apply(world, random) {
      setRedirect(
        world,
        `${world.redirectUri}?${random.pick(['locale=en&client=', 'flow=web&step='])}${random.text(4)}`,
      );
      world.body = plainBody(world);
    },
  },
  {
    code: 'percent-malformed',
    how: 'a batch file',
    forms: bodyForms,
    answer: 'request',
    beside: ['assertion-type-wrong', 'redirect-uri-path-case', 'redirect-uri-origin'],
    apply: (world) => editBody(world, asBatch),
  },
  {
    code: 'percent-malformed',
    how: 'the percent signs gone',
    forms: bodyForms,
    answer: 'request',
    beside: ['assertion-type-wrong', 'redirect-uri-path-case', 'redirect-uri-origin'],
    apply: (world) => editBody(world, (body) => body.replaceAll('%', '')),
  },
  {
    code: 'percent-malformed',
    how: 'an escape cut or misspelt',
    forms: bodyForms,
    answer: 'request',
    beside: ['assertion-type-wrong', 'redirect-uri-path-case', 'redirect-uri-origin'],
    apply(world, random) {
      const broken = random.pick(['%3', '%', '%3G', '%%3A', '%u003A']);
      editBody(world, (body) =>
        body.replace('client_assertion_type=urn%3A', `client_assertion_type=urn${broken}`),
      );
    },
  },
  {
    code: 'html-escaped-amp',
    how: 'copied from a web page',
    forms: bodyForms,
    answer: 'grant-type',
    apply: (world, random) =>
      editBody(world, (body) => body.replaceAll('&', random.pick(['&amp;', '&amp;', '&AMP;']))),
  },
  {
    code: 'duplicate-param',
    how: 'twice the same',
    forms: ['http', 'curl-body', 'curl-cmd', 'curl-powershell', 'curl-fields', 'form-body'],
    answer: 'request',
    apply(world, random) {
      const name = anyName(world, random, [...plainNames, 'code', 'code_verifier']);
      world.parameters.splice(random.between(0, world.parameters.length), 0, [
        name,
        parameterOf(world, name),
      ]);
    },
  },
  {
    code: 'duplicate-param',
    how: 'with another value',
    forms: ['http', 'curl-body', 'curl-cmd', 'curl-powershell', 'curl-fields', 'form-body'],
    answer: 'request',
    apply(world, random) {
      const [name, value] = random.pick<[string, string]>([
        ['client_id', random.text(32)],
        ['grant_type', 'client_credentials'],
        ['redirect_uri', `${world.redirectUri}/`],
        ['code', random.base64url(43)],
      ]);
      if (!world.parameters.some(([known]) => known === name)) world.parameters.push([name, world.clientId]);
      world.parameters.push([name, value]);
    },
  },
];
