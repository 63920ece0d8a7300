import { parameterValue } from '../../request/wire-request.ts';
import { already, cannotTell, defineChange, needed } from '../change.ts';

/** singpass.md §1.3: parameters that only the old profile lists; for Singpass that is scope. */
export const droppedParameters = defineChange({
  id: 'dropped-parameters',
  title: 'Parameters that the new token endpoint does not list',
  look({ from, to, subject: { request } }) {
    const dropped = Object.keys(from.parameters).filter(
      (name) => (to.parameters[name]?.value.presence ?? 'unused') === 'unused',
    );
    if (dropped.length === 0) return undefined;
    const sent =
      request === undefined ? [] : dropped.filter((name) => parameterValue(request, name) !== undefined);
    return {
      before:
        request === undefined
          ? `${dropped.join(', ')} allowed`
          : sent.length === 0
            ? 'not sent'
            : sent.join(', '),
      after: `no ${dropped.join(', no ')}`,
      step: `Leave ${dropped.join(', ')} out of the token request; the authorization request has said it.`,
      ...(request === undefined
        ? cannotTell('Paste the token request.')
        : sent.length > 0
          ? needed('The request sends it.')
          : already('The request does not send it.')),
    };
  },
});
