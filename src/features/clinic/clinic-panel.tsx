import { useMemo } from 'react';
import { compareShells, longestCompared } from '../../core/clinic/compare-shells.ts';
import { examineRequest } from '../../core/clinic/examine-request.ts';
import { useCaseSession } from '../../session/case-provider.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Card } from '../../ui/card.tsx';
import { BodySummary } from './body-summary.tsx';
import styles from './clinic.module.css';
import { ParameterBytes } from './parameter-bytes.tsx';
import { ShellCard } from './shell-card.tsx';

/** The pasted request as bytes, and what each shell makes of a pasted command. */
export function ClinicPanel() {
  const { state } = useCaseSession();
  const request = state.analysis?.subject.request;
  const examination = useMemo(() => request && examineRequest(request, request.text), [request]);
  const comparison = useMemo(
    () => (request?.form === 'curl' ? compareShells(request.text) : undefined),
    [request],
  );
  if (request === undefined || examination === undefined) {
    return (
      <Card title="The request as bytes" lead="How each parameter is encoded, character by character.">
        <p>
          Paste a token request into the box above: a curl command, raw HTTP or a form body. Each parameter is
          then shown as it goes over the wire, with every character that is not what it seems.
        </p>
      </Card>
    );
  }
  const { parameters } = examination;
  return (
    <div className={styles.panel}>
      <Card title="The request as bytes" lead="Each parameter as it goes over the wire.">
        {request.form === 'parameters' && (
          <Callout tone="note">
            <p>
              These values come from the form fields, encoded here as they should be. How your program encodes
              them shows only in a pasted request.
            </p>
          </Callout>
        )}
        <BodySummary examination={examination} />
        {parameters.length === 0 && <p>The request has no form parameters that could be examined.</p>}
        {parameters.map((parameter) => (
          <ParameterBytes key={parameter.number} parameter={parameter} />
        ))}
      </Card>
      {comparison && <ShellCard comparison={comparison} />}
      {request.text.length > longestCompared && request.form === 'curl' && (
        <Card title="What the shell really sends">
          <p>The command is too long to be compared.</p>
        </Card>
      )}
    </div>
  );
}
