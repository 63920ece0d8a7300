import { certainties, severities } from '../../core/checks/outcome.ts';
import { Badge } from '../badge.tsx';
import { Button } from '../button.tsx';
import { Callout } from '../callout.tsx';
import { Card } from '../card.tsx';
import { Certitude } from '../certainty.tsx';
import { ClippedText } from '../clipped-text.tsx';
import { CodeBlock } from '../code-block.tsx';
import { FoundExpected } from '../found-expected.tsx';
import { TypedText } from '../typed-text.tsx';
import { VariableList } from '../variable-list.tsx';
import type { States } from './specimen.tsx';

const tones = ['error', 'warning', 'note', 'good'] as const;
const each = <Name extends string>(names: readonly Name[], show: (name: Name) => States[string]): States =>
  Object.fromEntries(names.map((name) => [name, show(name)]));

/** What holds text. */
export const boxSpecimens: Readonly<Record<string, States>> = {
  badge: each(tones, (tone) => <Badge tone={tone}>a word</Badge>),
  callout: each(tones, (tone) => (
    <Callout tone={tone}>
      <p>
        <strong>The signature is in DER form.</strong> A link: <a href="#callout">RFC 7518 §3.4</a>.
      </p>
      <p>
        <Badge tone={tone}>proven</Badge> <code>alg</code> <Button small>Search again</Button>
      </p>
    </Callout>
  )),
  card: {
    'title alone': (
      <Card title="Key set">
        <p>What it holds.</p>
      </Card>
    ),
    'lead and actions': (
      <Card
        title="Share a link"
        lead="This is all that is in it:"
        actions={<Button look="primary">Copy the link</Button>}
      >
        <p>What it holds.</p>
      </Card>
    ),
    'inside another': (
      <Card title="Around it" level={3}>
        <p>What it holds.</p>
      </Card>
    ),
  },
  certainty: Object.fromEntries(
    severities.flatMap((severity) =>
      certainties.map((certainty) => [
        `${severity}, ${certainty}`,
        <Certitude key={certainty} severity={severity} certainty={certainty} />,
      ]),
    ),
  ),
  'clipped-text': {
    short: <ClippedText label="code" text="SplxlOBeZQQYbYS6WxSbIA" />,
    empty: <ClippedText label="code" text="" />,
    'long, in part': <ClippedText label="client_assertion" text={'eyJhbGciOiJFUzI1NiJ9.'.repeat(30)} />,
    'a marked place': <ClippedText label="state" text="af0ifjs 7" marks={[{ start: 7, end: 8 }]} />,
  },
  'typed-text': {
    'a command in a sentence': (
      <p>
        <TypedText>
          Fetch it yourself: `curl -si https://rp.example.sg/jwks`, and look at the status.
        </TypedText>
      </p>
    ),
  },
  'code-block': {
    'several lines': (
      <CodeBlock text={'curl https://id.example/token \\\n  -d grant_type=authorization_code'} />
    ),
    'an invisible letter': <CodeBlock text={'scope=openid\u200b'} />,
  },
  'found-expected': {
    'found alone': <FoundExpected found="none" />,
    'expected alone': <FoundExpected expected="https://stg-id.example.sg" note="The issuer." />,
    'a small difference': (
      <FoundExpected found="https://stg-id.example.sg/" expected="https://stg-id.example.sg" />
    ),
    'unlike each other': <FoundExpected found="RS256" expected="ES256, ES384 or ES512" />,
    'an invisible letter': <FoundExpected found={'openid\u200b'} expected="openid" />,
    'long and unbroken': <FoundExpected found={'A'.repeat(150)} expected={`${'A'.repeat(149)}B`} />,
  },
  'variable-list': {
    'short and long': (
      <VariableList
        variables={[
          { name: 'CODE', what: 'The authorization code from the callback.' },
          { name: 'CLIENT_ASSERTION_OF_THE_PUSHED_REQUEST', what: `${'Fresh for each request. '.repeat(8)}` },
        ]}
      />
    ),
  },
};
