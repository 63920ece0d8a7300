import { useState } from 'react';
import type { PlaceRule } from '../../core/rule-reference/rules-at.ts';
import { inThousands } from '../../core/thousands.ts';
import { Field } from '../field.tsx';
import { LongTextArea, longText } from '../long-text-area.tsx';
import { MarkedText } from '../marked-text.tsx';
import { RuleFold } from '../rule-fold.tsx';
import type { States } from './specimen.tsx';

function TextArea({ given }: { readonly given: string }) {
  const [text, setText] = useState(given);
  const registration = {
    name: `text-${given.length}`,
    onBlur: () => undefined,
    onChange: (event: { readonly target: { readonly value: string } }) => setText(event.target.value),
    ref: () => undefined,
  };
  return (
    <Field label={`Text of ${inThousands(given.length)} characters`}>
      {(control) => <LongTextArea {...control} rows={3} field={{ text, onText: setText, registration }} />}
    </Field>
  );
}

const rules: readonly PlaceRule[] = [
  {
    code: 'exp-past',
    title: 'The client assertion had expired',
    severity: 'error',
    own: true,
    verdict: { kind: 'fault' },
  },
  {
    code: 'sig-der',
    title: 'The signature is in DER form instead of raw r‖s',
    severity: 'error',
    own: true,
    verdict: { kind: 'cannot-tell', because: 'the key set is not given' },
  },
  {
    code: 'kid-unknown',
    title: 'No key has this kid',
    severity: 'error',
    own: false,
    verdict: { kind: 'passed' },
  },
];
const someRules = async (): Promise<readonly PlaceRule[]> => rules;
const noRules = async (): Promise<readonly PlaceRule[]> => [];

/** What points into the evidence, and what is said of it. */
export const evidenceSpecimens: Readonly<Record<string, States>> = {
  'marked-text': {
    selected: (
      <code>
        <MarkedText text="https://id.example/token" marks={[{ start: 18, end: 24, kind: 'selected' }]} />
      </code>
    ),
    broken: (
      <code>
        <MarkedText text="eyJhbGci+iJFUzI1NiJ9" marks={[{ start: 8, end: 9, kind: 'broken' }]} />
      </code>
    ),
    'an invisible letter': (
      <code>
        <MarkedText text={'openid\u200b'} marks={[{ start: 6, end: 7, kind: 'selected' }]} />
      </code>
    ),
    'long, in part': (
      <code>
        <MarkedText
          text={'eyJhbGciOiJFUzI1NiJ9.'.repeat(60)}
          marks={[{ start: 900, end: 904, kind: 'selected' }]}
          longest={120}
        />
      </code>
    ),
  },
  'long-text-area': {
    short: <TextArea given="eyJhbGciOiJFUzI1NiJ9." />,
    'long, in part': <TextArea given={'A'.repeat(longText + 1)} />,
  },
  'rule-fold': {
    'with rules': <RuleFold name={<code>exp</code>} path="claims.exp" rulesAt={someRules} />,
    'without rules': <RuleFold name={<code>colour</code>} path="claims.colour" rulesAt={noRules} />,
  },
};
