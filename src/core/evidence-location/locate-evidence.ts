import type { Span } from '../case/case.ts';
import { isPushedAsRequest, withPushedTokens } from '../case/pushed-alone.ts';
import type { Subject } from '../case/subject.ts';
import type { Evidence } from '../checks/outcome.ts';
import { contentOf } from './content-of.ts';
import { spanInKeySet } from './in-key-set.ts';
import { spanInMessage } from './in-message.ts';
import { spanInResponse } from './in-response.ts';
import { spanInText } from './in-text.ts';
import { placeInToken } from './in-token.ts';
import type { EvidenceLocation, LocatedPiece, LocatedText, TokenSource } from './location.ts';
import { fieldPieces } from './of-field.ts';
import { messageOf } from './pasted-message.ts';

/**
 * The characters that a piece of evidence is about, in each text that shows them. `undefined` where there are none: the evidence is
 * that something is missing, or it stands in no text (the clock). Pure; looks at one place, so that it can be asked at any time.
 */
export function locateEvidence(subject: Subject, evidence: Evidence): EvidenceLocation | undefined {
  const [first, ...rest] = piecesOf(subject, evidence).filter(isThere);
  return first && [first, ...rest];
}

function piecesOf(subject: Subject, evidence: Evidence): readonly LocatedPiece[] {
  const isInRequest = evidence.source === 'authorization_request' && isPushedAsRequest(subject);
  const source = isInRequest ? 'request' : evidence.source;
  switch (source) {
    case 'client_assertion':
    case 'dpop':
      return tokenPieces(subject, source, evidence);
    case 'request':
    case 'previous_request':
    case 'authorization_request':
    case 'authorization_url':
    case 'callback': {
      const message = messageOf(subject, source);
      const fields = source === 'request' ? fieldPieces(subject, evidence) : [];
      return [...fields, ...piece(subject, source, message && spanInMessage(message, evidence))];
    }
    case 'jwks':
    case 'other_jwks':
    case 'provider_jwks': {
      const keySet = keySetOf(subject, source);
      return piece(subject, source, keySet && spanInKeySet(keySet, evidence));
    }
    case 'response':
    case 'par_response': {
      const response = source === 'response' ? subject.response : subject.parResponse;
      return piece(subject, source, response && spanInResponse(response, evidence));
    }
    case 'certificates':
    case 'discovery':
      return piece(subject, source, spanInText(contentOf(subject, source), evidence));
    case 'expected': {
      const text = registeredText(evidence.path);
      return text === undefined ? [] : piece(subject, text, spanInText(contentOf(subject, text), evidence));
    }
    case 'now':
      return [];
  }
}

function keySetOf(
  { keySet, otherKeySet, providerKeySet }: Subject,
  source: 'jwks' | 'other_jwks' | 'provider_jwks',
): Subject['keySet'] {
  if (source === 'jwks') return keySet;
  return source === 'other_jwks' ? otherKeySet : providerKeySet;
}

function piece(subject: Subject, text: LocatedText, span: Span | undefined): readonly LocatedPiece[] {
  const content = contentOf(subject, text);
  return content === undefined || span === undefined ? [] : [{ text, content, span }];
}

/** What is read in the decoded JSON is marked in the token too. */
function tokenPieces(subject: Subject, source: TokenSource, evidence: Evidence): readonly LocatedPiece[] {
  const name = source === 'dpop' ? 'dpop' : 'assertion';
  const token = subject[name] ?? withPushedTokens(subject)[name];
  const place = token && placeInToken(token, evidence);
  if (token === undefined || place === undefined) return [];
  if (subject[name] === undefined) return inPushedRequest(subject, token.text, place.raw);
  const raw = { text: source, content: token.text, span: place.raw };
  if (place.decoded === undefined) return [raw];
  const { part, content, span } = place.decoded;
  return [{ text: `${source}.${part}`, content, span }, raw];
}

/** A token that is judged where the pushed request is all there is has no field of its own. */
function inPushedRequest(subject: Subject, token: string, { start, end }: Span): readonly LocatedPiece[] {
  const offset = contentOf(subject, 'authorization_request')?.indexOf(token) ?? -1;
  const span = { start: offset + start, end: offset + end };
  return offset < 0 ? [] : piece(subject, 'authorization_request', span);
}

function registeredText(path: string | undefined): LocatedText | undefined {
  const name = path?.replace(/^expected\./, '');
  return name === 'client_id' || name === 'redirect_uris' || name === 'jwks_uri'
    ? `expected.${name}`
    : undefined;
}

/** Offsets that do not fit the text would mark something else. */
function isThere({ content, span: { start, end } }: LocatedPiece): boolean {
  return start >= 0 && start < end && end <= content.length;
}
