import { isGeneric } from '../../core/case/effective-profile.ts';
import { describeFailure } from '../../core/case/notices.ts';
import { discoveryFacts } from '../../core/discovery/discovery-facts.ts';
import { useAnalysed, useProfile } from '../../session/case-provider.tsx';
import { useTextField } from '../../session/use-text-field.ts';
import { Callout } from '../../ui/callout.tsx';
import { Card } from '../../ui/card.tsx';
import { Field } from '../../ui/field.tsx';
import { LongTextArea } from '../../ui/long-text-area.tsx';
import { reveal } from '../../ui/reveal.ts';
import styles from './discovery.module.css';
import { FetchDiscovery } from './fetch-discovery.tsx';

/** What the server says of itself: pasted, or fetched by an explicit act. */
export function DiscoveryCard() {
  const field = useTextField('discovery');
  const profile = useProfile();
  return (
    <Card
      title="Server metadata"
      lead={
        isGeneric(profile)
          ? 'Optional. The discovery document of the server gives issuer, endpoints and algorithms.'
          : `Optional. The discovery document is compared with the profile ${profile.title}, which stays as it is.`
      }
    >
      <Field
        label="Discovery document"
        hint="The JSON, or the output of curl -si {issuer}/.well-known/openid-configuration"
      >
        {(control) => <LongTextArea {...control} field={field} rows={3} />}
      </Field>
      <FetchDiscovery />
      <Taken />
    </Card>
  );
}

/** What was read of the document, member by member. */
function Taken() {
  const discovery = useAnalysed().analysis?.subject.discovery;
  if (discovery === undefined) return null;
  if (!discovery.ok)
    return (
      <Callout tone="warning">
        <p>{describeFailure(discovery.failure)}</p>
      </Callout>
    );
  return (
    <dl className={styles.facts}>
      {discoveryFacts(discovery.value).map(({ member, value }) => (
        <div key={member} className={styles.fact}>
          <dt>{member}</dt>
          <dd className="mono">{reveal(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
