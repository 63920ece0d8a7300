import { member } from '../../assertion/json-text.ts';
import { already, cannotTell, defineChange, needed } from '../change.ts';

/** singpass.md §6, last row: Myinfo v4 code put the thumbprint of the DPoP key into the assertion. */
export const confirmationClaim = defineChange({
  id: 'confirmation-claim',
  title: 'cnf in the client assertion',
  look({ subject: { claims } }) {
    return {
      before:
        claims === undefined
          ? 'cnf with jkt, in code for older interfaces'
          : member(claims, 'cnf') === undefined
            ? 'no cnf'
            : 'cnf',
      after: 'no cnf: the DPoP proof alone names the key',
      step: 'Take cnf out of the client assertion.',
      ...(claims === undefined
        ? cannotTell('Paste the client assertion to see its claims.')
        : member(claims, 'cnf') === undefined
          ? already('The assertion has no cnf.')
          : needed('The assertion has cnf.')),
    };
  },
});
