import type { Evidence } from '../checks/outcome.ts';
import { describeSpan } from './describe-span.ts';
import type { EvidenceLocation, LocatedText } from './location.ts';

const textNames: Readonly<Record<Exclude<LocatedText, `parameters.${string}`>, string>> = {
  request: 'the pasted request',
  client_assertion: 'the client assertion',
  'client_assertion.header': 'the decoded header of the client assertion',
  'client_assertion.claims': 'the decoded claims of the client assertion',
  dpop: 'the DPoP proof',
  'dpop.header': 'the decoded header of the DPoP proof',
  'dpop.claims': 'the decoded claims of the DPoP proof',
  endpoint: 'the token endpoint',
  jwks: 'the key set',
  other_jwks: 'the other key set',
  provider_jwks: 'the key set of the provider',
  authorization_request: 'the authorization request',
  par_response: 'the answer to the PAR request',
  authorization_url: 'the authorization URL',
  callback: 'the callback URL',
  previous_request: 'the earlier token request',
  response: 'the response',
  certificates: 'the TLS output',
  discovery: 'the discovery document',
  'expected.client_id': 'the registered client_id',
  'expected.redirect_uris': 'the registered redirect URIs',
  'expected.jwks_uri': 'the address of the key set',
};

/** The name of a text in the middle of a sentence. */
function nameOfText(text: LocatedText): string {
  return isParameter(text) ? `the value of ${text.slice('parameters.'.length)}` : textNames[text];
}

function isParameter(text: LocatedText): text is `parameters.${string}` {
  return text.startsWith('parameters.');
}

/** What is marked of a piece of evidence, or why nothing is; one sentence. */
export function describeLocation(
  { source, path, found }: Evidence,
  location: EvidenceLocation | undefined,
): string {
  if (location !== undefined) {
    const [{ text, span }] = location;
    const place = `${describeSpan(span)} of ${nameOfText(text)}`;
    if (found === 'missing') return `Marked: ${place}, which lacks ${path?.split('.').at(-1)}.`;
    return path === undefined || text.endsWith(path) ? `Marked: ${place}.` : `Marked: ${path}, ${place}.`;
  }
  if (source === 'now') return 'Nothing to mark: this is about the time at which the case is judged.';
  const name = path ?? 'this';
  return found === undefined || found === 'missing'
    ? `Nothing to mark: ${name} is missing.`
    : `Nothing to mark: ${name} has no characters of its own in what was pasted.`;
}
