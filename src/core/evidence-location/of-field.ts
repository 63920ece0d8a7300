import type { Span } from '../case/case.ts';
import type { Subject } from '../case/subject.ts';
import type { Evidence } from '../checks/outcome.ts';
import { contentOf } from './content-of.ts';
import { isOfName, parameterAt } from './in-message.ts';
import type { LocatedPiece, LocatedText } from './location.ts';
import { narrow } from './narrow.ts';

/** The characters in the field of the form that holds the value: of a parameter, of the endpoint, of the DPoP header. */
export function fieldPieces(subject: Subject, evidence: Evidence): readonly LocatedPiece[] {
  const { path } = evidence;
  if (path === 'url') return inField(subject, 'endpoint', evidence);
  if (path === 'headers.dpop') return inField(subject, 'dpop', evidence);
  const [, name] = /^parameters\.(.*)$/s.exec(path ?? '') ?? [];
  if (name === undefined || !isFirst(subject, name, evidence)) return [];
  return inField(subject, name === 'client_assertion' ? name : `parameters.${name}`, evidence);
}

/** A field holds the first value of a name; a second one, or a fault of the name, is seen in the request alone. */
function isFirst({ request }: Subject, name: string, evidence: Evidence): boolean {
  if (request === undefined) return false;
  const { parameters, queryParameters } = request;
  const shown = parameters.length > 0 ? parameters : queryParameters;
  const meant = parameterAt([...parameters, ...queryParameters], name, evidence);
  return (
    meant !== undefined &&
    meant === shown.find((parameter) => parameter.name === name) &&
    !isOfName(meant, evidence)
  );
}

function inField(subject: Subject, text: LocatedText, evidence: Evidence): readonly LocatedPiece[] {
  const content = contentOf(subject, text);
  if (content === undefined) return [];
  const span: Span = narrow(content, evidence);
  return [{ text, content, span }];
}
