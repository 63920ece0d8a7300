import { type ComponentProps, type ReactNode, useState } from 'react';
import { Badge } from '../badge.tsx';
import { Button } from '../button.tsx';
import { CopyButton } from '../copy-button.tsx';
import { ErrorBoundary } from '../error-boundary.tsx';
import { FetchBox } from '../fetch-box.tsx';
import { Field, type FieldRemark } from '../field.tsx';
import { SearchProgress } from '../search-progress.tsx';
import { SourceLink } from '../source-link.tsx';
import { Tabs } from '../tabs.tsx';
import type { States } from './specimen.tsx';

const looks = ['plain', 'primary', 'quiet'] as const;
const nothing = (): void => undefined;

const buttons: States = Object.fromEntries(
  looks.flatMap((look) =>
    [false, true].map((small): [string, ReactNode] => [
      small ? `${look}, small` : look,
      <>
        <Button look={look} small={small}>
          Read it
        </Button>{' '}
        <Button look={look} small={small} aria-expanded>
          Opened
        </Button>{' '}
        <Button look={look} small={small} disabled>
          Not now
        </Button>{' '}
        <Button look={look} small={small} busy>
          Reading …
        </Button>
      </>,
    ]),
  ),
);

const remarks: readonly FieldRemark[] = [
  { key: 'a', tone: 'error', text: 'The code is older than it may be.' },
  { key: 'b', tone: 'warning', text: 'There is a space at its end.' },
  { key: 'c', tone: 'note', text: 'The profile does not ask for it.' },
];

function TextField(props: Omit<ComponentProps<typeof Field>, 'children'>) {
  return (
    <Field {...props}>{(control) => <input {...control} className="mono" defaultValue="made-up" />}</Field>
  );
}

const fields: States = {
  'label alone': <TextField label="Registered client_id" />,
  'wire name, hint': <TextField label="redirect_uri" wire hint="Required. As in the login." />,
  'fault, risk and note': <TextField label="code" wire hint="Required." remarks={remarks} />,
  'characters marked': (
    <TextField
      label="nonce"
      wire
      mark={{ content: 'made-up', span: { start: 4, end: 5 }, primary: true }}
      remarks={remarks.slice(0, 1)}
    />
  ),
  'risk alone': <TextField label="state" wire remarks={remarks.slice(1, 2)} />,
  'something aside': <TextField label="scope" wire aside={<Badge tone="note">fixed</Badge>} />,
  'long text': (
    <Field label="client_assertion" wire remarks={remarks.slice(0, 1)}>
      {(control) => <textarea {...control} rows={3} defaultValue={'eyJhbGciOiJFUzI1NiJ9.'.repeat(9)} />}
    </Field>
  ),
  'nothing typed': <Field label="Judge as of">{(control) => <input {...control} placeholder="now" />}</Field>,
  choice: (
    <Field label="Profile" hint="Recognised: a made-up one.">
      {(control) => (
        <select {...control}>
          <option>Recognise it</option>
          <option>Another</option>
        </select>
      )}
    </Field>
  ),
};

const fetchBox: ComponentProps<typeof FetchBox> = {
  label: 'Or fetch it by its address',
  address: 'https://rp.example/jwks',
  onAddress: nothing,
  host: 'rp.example',
  isRunning: false,
  onAsk: nothing,
  onCancel: nothing,
  failure: undefined,
  done: undefined,
  copy: async () => true,
};

const fetching: States = {
  'no address': <FetchBox {...fetchBox} address="" host={undefined} />,
  ready: <FetchBox {...fetchBox} />,
  pending: <FetchBox {...fetchBox} isRunning />,
  failed: <FetchBox {...fetchBox} failure={{ words: 'The host answered 404: there is no key set.' }} />,
  'failed, with the command': (
    <FetchBox
      {...fetchBox}
      failure={{
        words: 'The browser could not read the answer.',
        command: 'curl -si https://rp.example/jwks',
      }}
    />
  ),
  done: <FetchBox {...fetchBox} done="Fetched: it stands in the field above." />,
};

function SomeTabs() {
  const [selected, setSelected] = useState('assertion');
  return (
    <Tabs
      label="Evidence of the gallery"
      tabs={[
        { id: 'request', label: 'Request' },
        { id: 'assertion', label: 'Assertion', mark: '2 faults', alarming: true },
        { id: 'keys', label: 'Keys', mark: '1 fault', alarming: true },
        { id: 'guide', label: 'Guide', mark: 'answer recognised' },
        { id: 'share', label: 'Share' },
      ]}
      selected={selected}
      onSelect={setSelected}
    >
      <p>The panel of {selected}.</p>
    </Tabs>
  );
}

function Breaks(): never {
  throw new Error('a rule that was taken for granted does not hold');
}

/** What one presses, types into or follows. */
export const controlSpecimens: Readonly<Record<string, States>> = {
  button: buttons,
  'copy-button': {
    'can be copied': <CopyButton label="Copy the command" text={() => 'curl'} copy={async () => true} />,
    'is refused': <CopyButton label="Copy the secret" text={() => 'curl'} copy={async () => false} />,
    primary: <CopyButton label="Copy the link" look="primary" text={() => 'x'} copy={async () => true} />,
  },
  'error-boundary': {
    broken: (
      <ErrorBoundary part="The key set">
        <Breaks />
      </ErrorBoundary>
    ),
  },
  field: fields,
  tabs: { 'with states and faults': <SomeTabs /> },
  'source-link': {
    'inside a sentence': (
      <p>
        The audience is the issuer, see{' '}
        <SourceLink label="RFC 7523 §3" title="JWT Profile" url="https://www.rfc-editor.org/rfc/rfc7523" />.
      </p>
    ),
  },
  'fetch-box': fetching,
  'search-progress': {
    'just begun': <SearchProgress label="Searching for what was signed …" fraction={0} onStop={nothing} />,
    'on its way': <SearchProgress label="Searching for what was signed …" fraction={0.6} onStop={nothing} />,
  },
};
