import { describe, expect, it } from 'vitest';
import { parseKeySet } from '../../key-set/parse-key-set.ts';
import type { RecognisedError } from '../../response/recognised-error.ts';
import { complaintOf, nameOf, type RotationSubject } from './rotation-outcome.ts';

const answer: RecognisedError = {
  guide: 'invalid-client',
  source: 'singpass',
  summary: 'Refused.',
  causes: ['jwks-instances-differ'],
  clears: [],
  references: [],
};

describe('what the answer says of the keys', () => {
  it.each<[string, RecognisedError | undefined, ReturnType<typeof complaintOf>]>([
    ['none', undefined, 'nothing'],
    ['tokens', { ...answer, guide: 'success' }, 'accepted'],
    ['that no key verifies', { ...answer, guide: 'invalid-client-signature', causes: [] }, 'key-unknown'],
    ['a refusal that can mean it', answer, 'possible'],
    ['a refusal that cannot', { ...answer, causes: ['exp-past'] }, 'nothing'],
    ['words of nobody', { ...answer, guide: 'unrecognised-response' }, 'nothing'],
  ])('%s', (_name, recognised, complaint) => {
    const subject = { recognised } as RotationSubject;
    expect(complaintOf(subject, 'jwks-instances-differ')).toBe(complaint);
  });

  it('names a key by its kid, else by its place', () => {
    const { keys } = parseKeySet('{"keys":[{"kty":"EC","kid":"a"},{"kty":"EC"}]}');
    expect(keys.map(nameOf)).toEqual(['a', 'keys[1]']);
  });
});
