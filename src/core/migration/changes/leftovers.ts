import type { Subject } from '../../case/subject.ts';
import { already, type ChangeView, cannotTell, defineChange, needed } from '../change.ts';

/** Names that code for older interfaces sends; any other name could be a value that lost its name, and is not shown. */
const knownNames = [
  'state',
  'nonce',
  'client_secret',
  'response_type',
  'code_challenge',
  'code_challenge_method',
  'attributes',
  'purpose_id',
  'sp_esvcId',
  'auth_req_id',
];

/** singpass.md §1.3: state, client_secret and a signed Authorization header are left over from Myinfo v3. */
export const leftovers = defineChange({
  id: 'leftovers',
  title: 'Leftovers of older interfaces',
  look(view) {
    const { request } = view.subject;
    const names = namesIn(view);
    return {
      before:
        request === undefined
          ? 'state, client_secret or Authorization, in code for older interfaces'
          : names.join(', ') || 'none',
      after: `nothing but ${view.to.parameterOrder.join(', ')}`,
      step: 'Take out of the token request what the new profile does not list, and the Authorization header.',
      ...(request === undefined
        ? cannotTell('Paste the token request.')
        : names.length > 0
          ? needed('The request sends what neither profile lists.')
          : already('The request sends nothing that neither profile lists.')),
    };
  },
});

function namesIn({ subject, from, to }: ChangeView): readonly string[] {
  const strange = (subject.request?.parameters ?? [])
    .map(({ name }) => name)
    .filter((name) => from.parameters[name] === undefined && to.parameters[name] === undefined);
  const shown = [...new Set(strange)].map((name) =>
    knownNames.includes(name) ? name : 'a parameter of another name',
  );
  return [...new Set([...shown, ...authorizationOf(subject)])];
}

function authorizationOf({ request }: Subject): readonly string[] {
  const has = request?.headers.some(({ name }) => name.toLowerCase() === 'authorization') ?? false;
  return has ? ['Authorization header'] : [];
}
