import { useEffect, useMemo, useState } from 'react';
import type { Analysis } from '../../core/analyse.ts';
import type { Case } from '../../core/case/case.ts';
import { encodeLink, type SharedState, toSharedState } from '../../core/share/share-link.ts';
import { unseenFinding } from '../../core/share/unseen-finding.ts';
import { inThousands } from '../../core/thousands.ts';
import { copyText } from '../../platform/clipboard.ts';
import { useCaseSession, useDraft } from '../../session/case-provider.tsx';
import { answersThatCount } from '../../session/guide-answers.ts';
import { Callout } from '../../ui/callout.tsx';
import { Card } from '../../ui/card.tsx';
import { ClippedText } from '../../ui/clipped-text.tsx';
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

const wireName = (name: string): string => (name === 'assertion' ? 'client_assertion' : name);

const titleOf = (name: string): string =>
  name === 'assertion' ? `${wireName(name)}, without its signature` : name;

const textOf = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value).replaceAll('\r\n', '\n');

/** The member that takes most of the room, in words. */
function longestOf(entries: readonly (readonly [name: string, value: unknown])[]): string {
  const [name = '', length] = entries
    .map(([member, value]) => [member, textOf(value).length] as const)
    .reduce((longest, next) => (next[1] > longest[1] ? next : longest), ['', 0]);
  return `${wireName(name)}, with ${inThousands(length)} characters`;
}

/** The title of a finding that the link does not show; while that is being found out, the former one. */
function useUnseen(analysis: Analysis | undefined, shared: SharedState): string | undefined {
  const [unseen, setUnseen] = useState<string>();
  useEffect(() => {
    if (analysis === undefined) return setUnseen(undefined);
    let wanted = true;
    void unseenFinding(analysis, shared).then((title) => wanted && setUnseen(title));
    return () => {
      wanted = false;
    };
  }, [analysis, shared]);
  return unseen;
}

/** A link made by an explicit act, from an allow-list, with a preview of everything it holds. */
export function SharePanel() {
  const draft = useDraft();
  const { given, state } = useCaseSession();
  const shared = useMemo(() => {
    const guide = draft.guide || state.analysis?.subject.recognised?.guide;
    // What the form fills in by itself is nothing to share alone.
    const parameters = state.status === 'blank' ? {} : draft.parameters;
    const values = { parameters, assertion: parameters.client_assertion };
    return toSharedState(withRecognised(given, state.analysis), values, {
      id: guide,
      answers: answersThatCount(draft, guide),
    });
  }, [draft, given, state]);
  const link = useMemo(() => encodeLink(shared), [shared]);
  const unseen = useUnseen(state.analysis, shared);
  const entries = Object.entries(shared);
  return (
    <Card
      title="Share a link"
      lead="The link holds its content behind the #, which browsers never send to a server."
      actions={
        link.ok &&
        entries.length > 0 && (
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
          <p>This is too much for a link. Take out what is long; most of it is {longestOf(entries)}.</p>
        </Callout>
      )}
      {link.ok && unseen !== undefined && (
        <Callout tone="warning">
          <p>
            <strong>Whoever opens the link does not see this finding: {unseen}.</strong> It rests on what a
            link leaves out. The file for support, as Markdown, tells it.
          </p>
        </Callout>
      )}
      {entries.length === 0 ? (
        <p>Nothing yet: the link would open an empty page.</p>
      ) : (
        <>
          <p>This is all that is in it:</p>
          <dl className={styles.preview}>
            {entries.map(([name, value]) => (
              <div key={name}>
                <dt className="mono">{titleOf(name)}</dt>
                <dd className="mono">
                  {link.ok ? revealLines(textOf(value)) : <ClippedText label={name} text={textOf(value)} />}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <p className={styles.never}>
        Never in a link: {neverShared.join(', ')}. Tokens in the response are cut; trace ids are kept.
      </p>
    </Card>
  );
}
