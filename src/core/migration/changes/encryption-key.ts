import { isUsableFor, purposeOf } from '../../key-set/key-labels.ts';
import { already, type ChangeView, cannotTell, defineChange, needed, type Verdict } from '../change.ts';

/** singpass.md §2: a key to encrypt with becomes compulsory for every app. */
export const encryptionKey = defineChange({
  id: 'encryption-key',
  title: 'An encryption key in the key set',
  look(view) {
    const { from, to } = view;
    const rule = to.keySet.encryptionKey;
    const algorithms = to.keySet.encryptionAlgorithms.value;
    const fewer = from.keySet.encryptionAlgorithms.value.some((name) => !algorithms.includes(name));
    const wasRequired = from.keySet.encryptionKey.value === 'required';
    if (rule.value !== 'required' || (wasRequired && !fewer)) return undefined;
    const keys = view.subject.keySet?.keys;
    return {
      before:
        keys === undefined
          ? wasRequired
            ? `an encryption key with alg ${from.keySet.encryptionAlgorithms.value.join(', ')}`
            : 'a signing key; an encryption key was optional'
          : `signing keys: ${keys.filter((key) => purposeOf(key) === 'sig').length}, encryption keys: ${keys.filter((key) => purposeOf(key) === 'enc').length}`,
      after: `at least one key with use enc and alg ${algorithms.join(', ')}`,
      step: 'Have such an encryption key in the key set, and wait until the provider has fetched the set anew before you switch.',
      rule: wasRequired ? to.keySet.encryptionAlgorithms : rule,
      ...verdict(view),
    };
  },
});

function verdict({ subject: { keySet }, to }: ChangeView): Verdict {
  if (keySet === undefined) return cannotTell('Paste the key set to see whether it has one.');
  if (keySet.keys.length === 0) return cannotTell('No key can be read in the pasted key set.');
  const marked = keySet.keys.filter((key) => purposeOf(key) === 'enc');
  if (marked.length === 0) return needed('No key of the pasted key set is for encryption.');
  return marked.some((key) => isUsableFor('enc', key, to))
    ? already('The pasted key set has an encryption key that the new profile takes.')
    : needed('The pasted key set has an encryption key, but not one that the new profile takes.');
}
