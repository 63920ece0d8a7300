import type { Case, CaseText } from '../../core/case/case.ts';
import { faultMakers } from '../../evaluation/faults/registry.ts';
import tlsOutputs from '../../evaluation/faults/tls-outputs.fixture.json' with { type: 'json' };
import { makeHealthy } from '../../evaluation/make-healthy.ts';
import { makeResponses } from '../../evaluation/make-responses.ts';
import { makeSingles } from '../../evaluation/make-singles.ts';

/** Real cases, and their texts by the field they fill: what is mutated. */
export interface Corpus {
  readonly healthy: readonly Case[];
  /** Each with one fault. */
  readonly faulty: readonly Case[];
  readonly texts: Readonly<Record<CaseText, readonly string[]>>;
}

export interface CorpusSize {
  readonly seed: number;
  /** Makers of faults that are asked, of all there are. */
  readonly makers: number;
  readonly healthy: number;
}

const longest = 20_000;

/** Draws a corpus: the same seed gives the same one. */
export async function makeCorpus({ seed, makers, healthy }: CorpusSize): Promise<Corpus> {
  const every = Math.max(1, Math.floor(faultMakers.length / makers));
  const faulty: Case[] = [];
  for (const [at, maker] of faultMakers.entries()) {
    if (at % every !== seed % every) continue;
    faulty.push(...(await makeSingles(maker, seed, { forms: 1, rounds: 1 })).map(({ given }) => given));
  }
  const sound = (await makeHealthy(seed, healthy)).map(({ given }) => given);
  const answers = makeResponses().map(({ given }) => given);
  return { healthy: sound, faulty, texts: textsOf([...sound, ...faulty, ...answers]) };
}

function textsOf(cases: readonly Case[]): Corpus['texts'] {
  const of = (field: CaseText, ...more: readonly string[]): readonly string[] => {
    const texts = cases.flatMap((given) => given[field] ?? []);
    return [...new Set([...texts, ...more])].filter((text) => text.length <= longest);
  };
  const tokens = of('client_assertion');
  return {
    request: of('request'),
    client_assertion: tokens,
    dpop: of('dpop'),
    jwks: of('jwks'),
    other_jwks: of('other_jwks', ...of('jwks')),
    provider_jwks: of('provider_jwks', ...of('jwks')),
    authorization_request: of('authorization_request'),
    par_response: of('par_response', pushedAnswer),
    authorization_url: of('authorization_url', loginUrl),
    callback: of('callback'),
    previous_request: of('previous_request', ...of('request').slice(0, 20)),
    response: of('response'),
    certificates: of(
      'certificates',
      ...Object.values(tlsOutputs).flatMap((host) =>
        Object.values(host).filter((text) => text.includes('\n')),
      ),
    ),
    discovery: of('discovery', metadata),
  };
}

const pushedAnswer =
  'HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n\r\n{"request_uri":"urn:ietf:params:oauth:request_uri:6esc_11ACC5bwc014ltc14eY22c","expires_in":60}';
const loginUrl =
  'https://stg-id.singpass.gov.sg/fapi/auth?client_id=T5sM5a53Yaw3URyDEv2y9129CbElCN2F&request_uri=urn%3Aietf%3Aparams%3Aoauth%3Arequest_uri%3A6esc_11ACC5bwc014ltc14eY22c';
const metadata = JSON.stringify({
  issuer: 'https://login.bank.test/realms/test',
  token_endpoint: 'https://login.bank.test/realms/test/token',
  jwks_uri: 'https://login.bank.test/realms/test/certs',
  token_endpoint_auth_methods_supported: ['private_key_jwt'],
  token_endpoint_auth_signing_alg_values_supported: ['PS256', 'ES256'],
});
