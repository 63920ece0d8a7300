import type { FaultMaker } from '../fault-maker.ts';
import { wireForms } from '../forms.ts';
import type { World } from '../world.ts';
import { answerText, callUrl, editBody, encodedBody, urlForms } from './request-edits.ts';

const otherHost = ({ environment }: World): string =>
  environment === 'staging' ? 'id.singpass.gov.sg' : 'stg-id.singpass.gov.sg';
const corppassHost = ({ environment }: World): string =>
  environment === 'staging' ? 'stg-id.corppass.gov.sg' : 'id.corppass.gov.sg';
const corppassPath = '/mga/sps/oauth/oauth20/token';

function inQuery(world: World): void {
  world.url = `${world.url}?${encodedBody(world)}`;
  world.body = '';
}

function notFound(world: World): string {
  const page = `<html>\r\n<head><title>404 Not Found</title></head>\r\n<body><center><h1>404 Not Found</h1></center>\r\n<hr><center>${world.host}</center></body></html>`;
  return answerText(world, '404 Not Found', ['Content-Type: text/html'], page);
}

/** The method, the URL and the host that a request goes to. */
export const targetFaults: readonly FaultMaker[] = [
  {
    code: 'method-get',
    how: 'GET with a body',
    forms: wireForms,
    answer: 'request',
    apply(world) {
      world.method = 'GET';
      editBody(world, (body) => body);
    },
  },
  {
    code: 'method-get',
    how: 'GET with a query',
    forms: wireForms,
    answer: 'request',
    beside: ['params-in-query', 'body-empty'],
    apply(world) {
      world.method = 'GET';
      inQuery(world);
    },
  },
  {
    code: 'method-get',
    how: 'curl -G',
    answer: 'request',
    beside: ['params-in-query', 'body-empty'],
    apply(world, random) {
      const flag = random.pick(['-G', '--get']);
      world.requestText = ({ url, parameters = [], dpop }) =>
        [
          `curl ${flag} '${url}'`,
          ...(dpop ? [`-H 'DPoP: ${dpop}'`] : []),
          ...parameters.map(([name, value]) => `--data-urlencode '${name}=${value}'`),
        ].join(' \\\n  ');
    },
  },
  {
    code: 'params-in-query',
    how: 'all of them',
    forms: wireForms,
    answer: 'request',
    beside: ['body-empty'],
    apply: inQuery,
  },
  {
    code: 'params-in-query',
    how: 'some of them',
    forms: wireForms,
    answer: 'request',
    apply(world, random) {
      const moved = random.shuffle(world.parameters).slice(0, random.between(2, 4));
      const query = encodedBody({ ...world, parameters: moved });
      const body = encodedBody({
        ...world,
        parameters: world.parameters.filter((one) => !moved.includes(one)),
      });
      world.url = `${world.url}?${query}`;
      world.body = body;
    },
  },
  {
    code: 'params-in-query',
    how: "Postman's Params tab",
    answer: 'request',
    beside: ['body-empty'],
    apply(world) {
      inQuery(world);
      world.requestText = ({ url, dpop }) =>
        `curl --location --request POST '${url}'${dpop ? ` \\\n--header 'DPoP: ${dpop}'` : ''}`;
    },
  },
  {
    code: 'post-redirected-to-get',
    how: 'http in front',
    profiles: ['singpass-legacy'],
    forms: urlForms.filter((form) => form !== 'http'),
    apply: (world) => callUrl(world, world.url.replace('https:', 'http:')),
  },
  {
    code: 'post-redirected-to-get',
    how: 'a redirect in the output of curl -L -i',
    forms: ['curl-body', 'curl-cmd', 'curl-powershell'],
    needsAnswer: true,
    beside: ['wrong-path'],
    apply(world, random) {
      const target = world.url;
      callUrl(world, random.pick([target.replace('https:', 'http:'), `${target}/`]));
      const status = random.pick(['301 Moved Permanently', '302 Found']);
      const last = random.pick(['405 Method Not Allowed', '404 Not Found']);
      world.response = `${answerText(world, status, [`Location: ${target}`], '')}${answerText(world, last, ['Allow: POST'], '')}`;
    },
  },
  {
    code: 'post-redirected-to-get',
    how: 'a curl -v -L session',
    answer: 'request',
    beside: ['wrong-path', 'method-get', 'body-empty'],
    apply(world, random) {
      const target = world.url;
      callUrl(world, target.replace('https:', 'http:'));
      const { host, pathname } = new URL(target);
      const version = random.pick(['HTTP/1.1', 'HTTP/2']);
      world.requestText = ({ url, body, dpop }) =>
        [
          `$ curl -v -L '${url}'${dpop ? ` -H 'DPoP: ${dpop}'` : ''} -d '${body}'`,
          `* Connected to ${host} port 80`,
          `> POST ${pathname} HTTP/1.1`,
          `> Host: ${host}`,
          '> Content-Type: application/x-www-form-urlencoded',
          '> ',
          '< HTTP/1.1 301 Moved Permanently',
          `< Location: ${target}`,
          '< ',
          `* Issue another request to this URL: '${target}'`,
          '* Switch from POST to GET',
          `> GET ${pathname} ${version}`,
          `> Host: ${host}`,
          '> ',
          `< ${version} 405`,
          '< allow: POST',
        ].join('\n');
    },
  },
  {
    code: 'wrong-path',
    how: 'of another product',
    forms: urlForms,
    answer: 'request',
    apply(world, random) {
      const paths = world.fapi
        ? ['/fapi/oauth2/token', '/fapi/v1/token', '/fapi/tokens', '/fapi/oauth/token']
        : ['/oauth2/token', '/v2/token', '/connect/token', '/oauth/token', '/as/token.oauth2', '/tokens'];
      callUrl(world, `https://${world.host}${random.pick(paths)}`);
      if (random.chance(0.5)) world.response = notFound(world);
    },
  },
  {
    code: 'wrong-path',
    how: 'another endpoint',
    forms: urlForms,
    answer: 'request',
    apply(world, random) {
      const paths = world.fapi
        ? ['/fapi/par', '/fapi/auth', '/fapi/userinfo', '/fapi/.well-known/openid-configuration', '/fapi']
        : ['/auth', '/authorize', '/userinfo', '/.well-known/openid-configuration', '/'];
      callUrl(world, `https://${world.host}${random.pick(paths)}`);
    },
  },
  {
    code: 'wrong-path',
    how: 'a slash at the end or twice, or another case',
    forms: urlForms,
    answer: 'request',
    apply(world, random) {
      const { host, tokenEndpoint } = world;
      callUrl(
        world,
        random.pick([
          `${tokenEndpoint}/`,
          tokenEndpoint.replace(`${host}/`, `${host}//`),
          tokenEndpoint.replace(/token$/, 'Token'),
        ]),
      );
    },
  },
  {
    code: 'wrong-host-env',
    how: 'the other environment called',
    forms: urlForms,
    answer: 'client',
    also: ['aud-wrong-env'],
    beside: ['code-other-client-env'],
    apply: (world) => callUrl(world, world.url.replace(world.host, otherHost(world))),
  },
  {
    code: 'legacy-fapi-mixed',
    how: 'the old endpoint called by a FAPI client',
    profiles: ['singpass-fapi'],
    forms: urlForms,
    answer: 'client',
    also: ['aud-wrong-profile'],
    beside: ['dpop-sent-to-legacy', 'wrong-path'],
    apply: (world) => callUrl(world, `https://${world.host}/token`),
  },
  {
    code: 'legacy-fapi-mixed',
    how: 'the FAPI endpoint called by an old client',
    profiles: ['singpass-legacy'],
    forms: urlForms,
    answer: 'client',
    also: ['aud-wrong-profile'],
    beside: ['dpop-missing', 'wrong-path'],
    apply: (world) => callUrl(world, `https://${world.host}/fapi/token`),
  },
  {
    code: 'corppass-singpass-mixed',
    how: 'Corppass called',
    forms: urlForms,
    answer: 'client',
    also: ['aud-other-service'],
    beside: [
      'wrong-path',
      'wrong-host-env',
      'aud-wrong-profile',
      'legacy-fapi-mixed',
      'code-other-client-env',
    ],
    apply: (world) => callUrl(world, `https://${corppassHost(world)}${corppassPath}`),
  },
  {
    code: 'corppass-singpass-mixed',
    how: 'meant for Corppass',
    forms: urlForms,
    answer: 'claims',
    also: ['aud-other-service'],
    apply(world) {
      world.assertion.claims.aud = `https://${corppassHost(world)}`;
    },
  },
];
