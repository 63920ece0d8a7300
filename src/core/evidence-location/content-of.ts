import type { Subject } from '../case/subject.ts';
import type { LocatedText } from './location.ts';

/** A text as the case has it now; `undefined` where it is not there. */
export function contentOf(subject: Subject, text: LocatedText): string | undefined {
  switch (text) {
    case 'client_assertion':
      return subject.assertion?.text;
    case 'client_assertion.header':
      return subject.assertion?.header?.decoded;
    case 'client_assertion.claims':
      return subject.assertion?.payload?.decoded;
    case 'dpop':
      return subject.dpop?.text;
    case 'dpop.header':
      return subject.dpop?.header?.decoded;
    case 'dpop.claims':
      return subject.dpop?.payload?.decoded;
    case 'endpoint':
      return subject.request?.url;
    case 'expected.client_id':
      return subject.registration?.client_id;
    case 'expected.redirect_uris':
      return subject.registration?.redirect_uris?.join('\n');
    case 'expected.jwks_uri':
      return subject.registration?.jwks_uri;
    case 'request':
      return pastedRequest(subject);
    case 'par_response':
      return subject.parResponse?.text;
    default:
      return isPasted(text) ? subject.case[text] : fieldValue(subject, text.slice('parameters.'.length));
  }
}

type Pasted = Exclude<LocatedText, `${string}.${string}` | 'endpoint'>;

function isPasted(text: Pasted | `parameters.${string}`): text is Pasted {
  return !text.startsWith('parameters.');
}

/** A request made of the form's fields alone has no text. */
function pastedRequest({ request }: Subject): string | undefined {
  return request === undefined || request.text === '' ? undefined : request.text;
}

/** What the field of a parameter holds: the first value, of the body or, where that has none, of the query. */
function fieldValue({ request }: Subject, name: string): string | undefined {
  const { parameters = [], queryParameters = [] } = request ?? {};
  const shown = parameters.length > 0 ? parameters : queryParameters;
  return shown.find((parameter) => parameter.name === name)?.value;
}
