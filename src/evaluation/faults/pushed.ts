import { toBase64Url } from '../../core/assertion/base64url.ts';
import type { FaultMaker } from '../fault-maker.ts';
import { rsaJwk } from '../keys.ts';
import { makeToken } from '../token-plan.ts';
import type { World } from '../world.ts';
import { makersWith } from './shared-maker.ts';

const maker = makersWith({ profiles: ['singpass-fapi'], answer: 'dpop' });

/** Group I: the pushed request and its proof. */
export const pushedFaults: readonly FaultMaker[] = [
  maker(
    'par-client-id-missing',
    'left out of the body',
    (world) => {
      world.authorization.parameters = world.authorization.parameters.filter(
        ([name]) => name !== 'client_id',
      );
    },
    { alike: false, noRequest: true, needs: ['authorization_request'], answer: 'request' },
  ),
  maker(
    'par-invalid-params',
    'no openid in scope',
    (world, random) => {
      setPushed(world, 'scope', random.pick(['name email', 'user.identity', 'profile']));
    },
    { alike: false, noRequest: true, needs: ['authorization_request'], answer: 'scope' },
  ),
  maker(
    'par-invalid-params',
    'a state with characters that are not allowed',
    (world, random) => {
      setPushed(world, 'state', `${random.text(30)}{"id":${random.between(1, 99)}}`);
    },
    { alike: false, noRequest: true, needs: ['authorization_request'], answer: 'request' },
  ),
  maker(
    'par-invalid-params',
    'no nonce',
    (world) => {
      world.authorization.parameters = world.authorization.parameters.filter(([name]) => name !== 'nonce');
    },
    { alike: false, noRequest: true, needs: ['authorization_request'], answer: 'request' },
  ),
  maker(
    'par-invalid-params',
    'a message that is too long',
    (world, random) => {
      setPushed(world, 'authentication_context_message', random.text(140));
    },
    { alike: false, noRequest: true, needs: ['authorization_request'], answer: 'request' },
  ),
  maker(
    'par-request-uri-expired',
    'the error on the callback',
    (world, random) => {
      world.callback = `${world.redirectUri}?error=invalid_request_uri&error_description=The%20request_uri%20provided%20is%20invalid&state=${random.base64url(36)}`;
    },
    { noRequest: true, needs: ['callback'] },
  ),
  maker(
    'dpop-nonce',
    'the server asks for one',
    (world, random) => {
      world.response = `HTTP/1.1 ${random.pick([400, 401])} Bad Request\nDate: ${new Date(world.now * 1000).toUTCString()}\nDPoP-Nonce: ${random.base64url(24)}\nContent-Type: application/json\n\n{"error":"use_dpop_nonce","error_description":"Authorization server requires nonce in DPoP proof"}`;
    },
    { needsAnswer: true },
  ),
  maker(
    'dpop-jkt-wrong',
    'hexadecimal',
    async (world) => {
      const { crv, kty, x, y } = world.keys.dpop.jwk;
      const digest = await crypto.subtle.digest(
        'SHA-256',
        new TextEncoder().encode(JSON.stringify({ crv, kty, x, y })),
      );
      setPushed(world, 'dpop_jkt', Buffer.from(digest).toString('hex'));
      delete world.authorization.proof;
    },
    { needs: ['authorization_request'] },
  ),
  maker(
    'dpop-jkt-wrong',
    'members in another order',
    async (world, random) => {
      const { crv, kty, x, y } = world.keys.dpop.jwk;
      const text = JSON.stringify(
        random.pick([
          { kty, crv, x, y },
          { crv, kty, x, y, use: 'sig' },
          { alg: 'ES256', crv, kty, x, y },
        ]),
      );
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
      setPushed(world, 'dpop_jkt', toBase64Url(new Uint8Array(digest)));
      delete world.authorization.proof;
    },
    { needs: ['authorization_request'] },
  ),
  maker(
    'dpop-jkt-wrong',
    'padded',
    async (world) => {
      const { crv, kty, x, y } = world.keys.dpop.jwk;
      const digest = await crypto.subtle.digest(
        'SHA-256',
        new TextEncoder().encode(JSON.stringify({ crv, kty, x, y })),
      );
      setPushed(world, 'dpop_jkt', `${toBase64Url(new Uint8Array(digest))}=`);
      delete world.authorization.proof;
    },
    { needs: ['authorization_request'] },
  ),
  maker(
    'dpop-ath',
    'of another token, at userinfo',
    async (world, random) => {
      const token = random.base64url(120);
      const { proof: plan } = world;
      if (plan === undefined) return;
      Object.assign(plan.claims, { htm: 'GET', htu: `${world.issuer}/userinfo`, ath: random.base64url(43) });
      const text = await makeToken(plan);
      world.requestText = `curl ${world.issuer}/userinfo -H 'Authorization: DPoP ${token}' -H 'DPoP: ${text}'`;
    },
    { alike: false, without: ['authorization_request', 'callback'] },
  ),
  maker(
    'dpop-ath',
    'missing at userinfo',
    async (world, random) => {
      const { proof: plan } = world;
      if (plan === undefined) return;
      Object.assign(plan.claims, { htm: 'GET', htu: `${world.issuer}/userinfo` });
      const text = await makeToken(plan);
      world.requestText = `GET /fapi/userinfo HTTP/1.1\nHost: ${world.host}\nAuthorization: DPoP ${random.base64url(90)}\nDPoP: ${text}\n\n`;
    },
    { alike: false, without: ['authorization_request', 'callback'] },
  ),
  maker('dpop-jwk-missing', 'an RSA key, as a text', (world, random) => {
    const plan = world.proof;
    if (plan !== undefined) plan.header.jwk = JSON.stringify(rsaJwk(random));
  }),
];

/** Where it goes, and how it names its client. */
export const pushedAloneFaults: readonly FaultMaker[] = [
  maker(
    'wrong-path',
    'a pushed request at no endpoint for it',
    (world, random) => {
      const path = random.pick([
        '/par',
        '/fapi/par/',
        '/fapi/auth',
        '/fapi/request',
        '/fapi',
        '/as/par.oauth2',
      ]);
      pushTo(world, `https://${world.host}${path}`);
    },
    {
      alike: false,
      noRequest: true,
      needs: ['authorization_request'],
      without: ['callback'],
      answer: 'request',
    },
  ),
  maker(
    'wrong-host-env',
    'a pushed request in the other environment, or at a host that is misspelt',
    (world, random) => {
      const other = world.environment === 'staging' ? 'id.singpass.gov.sg' : 'stg-id.singpass.gov.sg';
      pushTo(world, `https://${random.pick([other, world.host.replace('singpass', 'singpas')])}/fapi/par`);
    },
    {
      alike: false,
      noRequest: true,
      needs: ['authorization_request'],
      without: ['callback'],
      answer: 'client',
    },
  ),
  maker(
    'assertion-missing',
    'a pushed request without it and its type',
    (world) => {
      const { authorization } = world;
      authorization.parameters = authorization.parameters.filter(
        ([name]) => !name.startsWith('client_assertion'),
      );
    },
    { noRequest: true, needs: ['authorization_request'], without: ['callback'], answer: 'client' },
  ),
];

/** The proof names what is called, right or wrong. */
function pushTo(world: World, url: string): void {
  world.authorization.url = url;
  if (world.authorization.proof !== undefined) world.authorization.proof.claims.htu = url;
}

function setPushed(world: World, name: string, value: string): void {
  const others = world.authorization.parameters.filter(([known]) => known !== name);
  world.authorization.parameters = [...others, [name, value]];
}
