import { describe, expect, it } from 'vitest';
import { analyse } from '../core/analyse.ts';
import { examples } from '../core/examples/registry.ts';
import { profileOf, profiles } from '../core/profiles/registry.ts';
import { emptyDraft, presetsOf, toCase } from './draft.ts';
import { exampleDraft } from './example-draft.ts';

describe.each(examples)('the example $id in the form', (example) => {
  const draft = exampleDraft(emptyDraft, example);
  const given = toCase(draft, presetsOf(profileOf(draft.profile) ?? profiles[0]));

  it('is marked as one', () => {
    expect(draft.example).toBe(example.title);
  });

  it('is judged as the case itself is', async () => {
    const codes = async (of: typeof given) =>
      (await analyse(of, 0)).diagnosis.findings.map(({ code, certainty }) => `${code} ${certainty}`);
    expect(await codes(given)).toEqual(await codes(example.given));
  });
});
