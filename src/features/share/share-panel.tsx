import { useMemo } from 'react';
import type { Analysis } from '../../core/analyse.ts';
import type { Case } from '../../core/case/case.ts';
import { encodeLink, toSharedState } from '../../core/share/share-link.ts';
import { copyText } from '../../platform/clipboard.ts';
import { useCaseSession, useDraft } from '../../session/case-provider.tsx';
import { answersThatCount } from '../../session/guide-answers.ts';
import { Callout } from '../../ui/callout.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { revealLines } from '../../ui/reveal.ts';
import styles from './share.module.css';

const neverShared = ['code', 'code_verifier', 'DPoP proof', 'signature of the assertion', 'private keys'];

/** The link holds no URL, so profile and environment go along as recognised. */
function withRecognised(given: Case, analysis: Analysis | undefined): Case {
  if (analysis === undefined) return given;
  const { profile, target } = analysis.subject;
  return {
    ...given,
    profile: target.profileFrom === 'assumed' ? given.profile : profile.id,
    environment: target.environmentFrom === 'assumed' ? given.environment : target.environment,
  };
}

/** A link made by an explicit act, from an allow-list, with a preview of everything it holds. */
export function SharePanel() {
  const draft = useDraft();
  const { given, state } = useCaseSession();
  const shared = useMemo(() => {
    const guide = draft.guide || state.analysis?.subject.recognised?.guide;
    const values = { parameters: draft.parameters, assertion: draft.parameters.client_assertion };
    return toSharedState(withRecognised(given, state.analysis), values, {
      id: guide,
      answers: answersThatCount(draft, guide),
    });
  }, [draft, given, state]);
  const link = useMemo(() => encodeLink(shared), [shared]);
  const entries = Object.entries(shared);
  return (
    <Card
      title="Share a link"
      lead="The link holds its content behind the #, which browsers never send to a server. This is all that is in it:"
      actions={
        link.ok && (
          <CopyButton
            label="Copy the link"
            look="primary"
            text={() => `${window.location.href.split('#')[0]}#${link.value}`}
            copy={copyText}
          />
        )
      }
    >
      {!link.ok && (
        <Callout tone="warning">
          <p>This is too much for a link. Take out the key set or the response.</p>
        </Callout>
      )}
      {entries.length === 0 ? (
        <p>Nothing yet: the link would open an empty page.</p>
      ) : (
        <dl className={styles.preview}>
          {entries.map(([name, value]) => (
            <div key={name}>
              <dt className="mono">
                {name === 'assertion' ? 'client_assertion, without its signature' : name}
              </dt>
              <dd className="mono">
                {revealLines(
                  typeof value === 'object' ? JSON.stringify(value) : String(value).replaceAll('\r\n', '\n'),
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className={styles.never}>
        Never in a link: {neverShared.join(', ')}. Tokens in the response are cut; trace ids are kept.
      </p>
    </Card>
  );
}
