import type { FaultMaker } from '../fault-maker.ts';
import type { Random } from '../random.ts';
import { challengeOf, setAuthorization, setParameter, type World } from '../world.ts';
import { anyName, braced, callUrl, parameterOf, setClient, setCode, urlForms } from './request-edits.ts';

const names = ['client_id', 'redirect_uri', 'grant_type', 'client_assertion_type', 'code', 'code_verifier'];
const invisible = ['\u00a0', '\u200b', '\u200e', '\u2060', '\ufeff', '\u00ad', '\t'] as const;

const placeholders: Readonly<Record<string, readonly string[]>> = {
  client_id: [
    'YOUR_CLIENT_ID',
    '<client_id>',
    '{{client_id}}',
    '{client_id}',
    'process.env.CLIENT_ID',
    '<your client id>',
  ],
  redirect_uri: ['YOUR_REDIRECT_URI', '{{redirect_uri}}', '<redirect_uri>', 'https://YOUR_APP/callback'],
  code: ['YOUR_AUTH_CODE', '<code>', '{{code}}', '<authorization code>', 'AUTH_CODE_HERE', 'xxxxxxxxxxxx'],
  client_assertion: [
    'YOUR_JWT_ASSERTION',
    '<client_assertion>',
    '{{client_assertion}}',
    '<signed JWT>',
    'xxxxx.yyyyy.zzzzz',
  ],
  code_verifier: ['YOUR_CODE_VERIFIER', '{{code_verifier}}', '<code_verifier>'],
};

const misspelt: readonly (readonly [string, readonly string[]])[] = [
  ['client_id', ['clientId', 'client_ID', 'clientid', 'client-id']],
  ['redirect_uri', ['redirect_url', 'redirectUri', 'redirect-uri', 'redirect_url']],
  ['grant_type', ['grantType', 'grant-type', 'Grant_Type', 'granttype']],
  ['code_verifier', ['codeVerifier', 'code_verfier', 'verifier', 'code-verifier']],
  ['client_assertion', ['clientAssertion', 'client_assertation', 'client_asserton', 'Client_Assertion']],
  [
    'client_assertion_type',
    ['clientAssertionType', 'client_assertion-type', 'client_assertion_typ', 'assertion_type'],
  ],
  ['code', ['auth_code', 'authorization_code', 'authCode', 'Code']],
];

const missingCode = {
  grant_type: 'grant-type-missing',
  client_assertion_type: 'assertion-type-missing',
  client_assertion: 'assertion-missing',
  redirect_uri: 'redirect-uri-missing',
  code: 'code-missing',
  code_verifier: 'verifier-missing',
} as const;

/** One maker a parameter: an empty value is as good as none (RFC 6749 §3.1), so both descriptions are right. */
const emptied: readonly FaultMaker[] = (Object.keys(missingCode) as (keyof typeof missingCode)[]).map(
  (name) => ({
    code: 'empty-param',
    how: `an unset variable for ${name}`,
    answer: name === 'grant_type' ? 'grant-type' : 'request',
    also: [missingCode[name]],
    apply: (world) => setParameter(world, name, ''),
  }),
);

/** 43 characters with two hyphens in the middle. */
const withDashes = (random: Random): string => `${random.text(20)}--${random.text(21)}`;

function renamed(from: string, to: string): (world: World) => void {
  return (world) => {
    for (const pair of world.parameters) if (pair[0] === from) pair[0] = to;
  };
}

/** What stands in the values and the names. */
export const valueFaults: readonly FaultMaker[] = [
  ...emptied,
  {
    code: 'param-name-wrong',
    how: 'the style of a program or a slip',
    answer: 'request',
    beside: ['unknown-param'],
    apply(world, random) {
      const [name, wrong] = random.pick(misspelt.filter(([known]) => known !== 'client_id' || !world.fapi));
      renamed(name, random.pick(wrong))(world);
    },
  },
  {
    code: 'param-name-wrong',
    how: 'assertion for client_assertion',
    answer: 'client',
    also: ['assertion-missing'],
    beside: ['unknown-param'],
    apply: (world, random) => renamed('client_assertion', random.pick(['assertion', 'jwt']))(world),
  },
  {
    code: 'param-name-wrong',
    how: 'response_type for grant_type',
    answer: 'grant-type',
    also: ['grant-type-missing'],
    beside: ['unknown-param'],
    apply: renamed('grant_type', 'response_type'),
  },
  {
    code: 'placeholder-left',
    how: 'in a parameter',
    answer: 'request',
    apply(world, random) {
      const name = anyName(world, random, Object.keys(placeholders));
      setParameter(world, name, random.pick(placeholders[name] ?? []));
    },
  },
  {
    code: 'placeholder-left',
    how: 'in the URL',
    forms: urlForms.filter((form) => form !== 'http'),
    answer: 'request',
    beside: ['wrong-path', 'dpop-htu-endpoint'],
    apply: (world, random) =>
      callUrl(
        world,
        random.pick([
          'https://token-endpoint-url',
          'https://YOUR_TOKEN_ENDPOINT',
          'https://example.com/token',
          'https://idp.example.com/oauth2/token',
        ]),
      ),
  },
  {
    code: 'placeholder-left',
    how: 'the name of a variable as kid',
    answer: 'signature',
    also: ['kid-literal-env'],
    beside: ['kid-unknown'],
    apply(world, random) {
      world.assertion.header.kid = random.pick([
        'process.env.SINGPASS_JWS_KID',
        'process.env.KID',
        'YOUR_KEY_ID',
        braced('SIGNING_KID'),
        '{{kid}}',
      ]);
    },
  },
  {
    code: 'placeholder-left',
    how: 'the client id everywhere',
    answer: 'client',
    beside: ['client-id-malformed'],
    apply: (world, random) =>
      setClient(world, random.pick(['YOUR_CLIENT_ID', '<YOUR_APP_ID>', '{{CLIENT_ID}}'])),
  },
  {
    code: 'smart-punctuation',
    how: 'curly quotes round the arguments',
    answer: 'request',
    apply(world, random) {
      const [open, close] = random.pick([
        ['‘', '’'],
        ['“', '”'],
      ] as const);
      world.requestText = ({ url, body, headers }) =>
        [
          `curl -X POST ${open}${url}${close}`,
          ...headers.map(([name, value]) => `-H ${open}${name}: ${value}${close}`),
          `-d ${open}${body}${close}`,
        ].join(' \\\n  ');
    },
  },
  {
    code: 'smart-punctuation',
    how: 'a dash for the hyphens of an option',
    answer: 'request',
    apply(world, random) {
      const dash = random.pick(['–', '—']);
      world.requestText = ({ url, body, headers }) =>
        [
          `curl ${random.pick(['-X', `${dash}X`])} POST '${url}'`,
          ...headers.map(([name, value]) => `-H '${name}: ${value}'`),
          `${dash}${random.pick(['d', 'data'])} '${body}'`,
        ].join(' ');
    },
  },
  {
    code: 'smart-punctuation',
    how: 'a dash inside the code',
    answer: 'grant',
    apply(world, random) {
      setCode(world, withDashes(random));
      setParameter(world, 'code', world.code.replace('--', random.pick(['–', '—'])));
    },
  },
  {
    code: 'smart-punctuation',
    how: 'a dash inside the verifier',
    answer: 'grant',
    beside: ['verifier-charset', 'verifier-length'],
    async apply(world, random) {
      const verifier = withDashes(random);
      setAuthorization(world, 'code_challenge', await challengeOf(verifier));
      setParameter(world, 'code_verifier', verifier.replace('--', random.pick(['–', '—'])));
    },
  },
  {
    code: 'smart-punctuation',
    how: 'quotes of a word processor round a value',
    answer: 'request',
    also: ['quotes-in-value'],
    apply(world, random) {
      const name = anyName(world, random, names);
      setParameter(world, name, `“${parameterOf(world, name)}”`);
    },
  },
  {
    code: 'invisible-chars',
    how: 'before or after a value',
    answer: 'request',
    apply(world, random) {
      const name = anyName(world, random, names);
      const character = random.pick(invisible);
      const value = parameterOf(world, name);
      setParameter(world, name, random.pick([`${character}${value}`, `${value}${character}`]));
    },
  },
  {
    code: 'invisible-chars',
    how: 'inside a value',
    answer: 'request',
    apply(world, random) {
      const name = anyName(world, random, names);
      const value = parameterOf(world, name);
      const at = random.between(3, value.length - 3);
      setParameter(
        world,
        name,
        `${value.slice(0, at)}${random.pick(['\u200b', '\u00ad', '\u2060'])}${value.slice(at)}`,
      );
    },
  },
  {
    code: 'invisible-chars',
    how: 'copied with the client id from the portal',
    answer: 'client',
    beside: ['client-id-malformed', 'client-id-unknown', 'iss-wrong', 'sub-wrong'],
    apply(world, random) {
      const { clientId, expected } = world;
      setClient(world, random.pick([`${clientId}\u200b`, `\t${clientId}`, `${clientId}\u00a0`]));
      if (expected) expected.client_id = clientId;
    },
  },
  {
    code: 'quotes-in-value',
    how: 'of an env file',
    answer: 'request',
    apply(world, random) {
      const name = anyName(world, random, names);
      const quote = random.pick(['"', '"', "'"]);
      setParameter(world, name, `${quote}${parameterOf(world, name)}${quote}`);
    },
  },
  {
    code: 'quotes-in-value',
    how: 'round the assertion',
    answer: 'signature',
    apply(world) {
      world.assertion.finish = (token) => `"${token}"`;
    },
  },
];
