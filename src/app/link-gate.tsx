import { type ReactNode, useEffect, useState } from 'react';
import { decodeLink, type LinkFailure, toCase } from '../core/share/share-link.ts';
import { startDraft } from '../session/case-provider.tsx';
import type { Draft } from '../session/draft.ts';
import { draftOf } from '../session/file-paste.ts';

const failureWords: Readonly<Record<LinkFailure['kind'], string>> = {
  damaged:
    'This link is damaged: part of it was cut or changed on its way. The page opens empty; nothing else is lost.',
  'newer-version':
    'This link was made by a newer version of Token Triage. Reload the page to get it, then open the link again.',
  'too-large': 'This link is too long to be one of ours. The page opens empty; nothing else is lost.',
};

interface Opened {
  readonly key: number;
  readonly initial: Draft | undefined;
  readonly notice: string | undefined;
}

function open(key: number): Opened {
  const link = decodeLink(window.location.hash);
  if (link === undefined) return { key, initial: undefined, notice: undefined };
  if (!link.ok) return { key, initial: undefined, notice: failureWords[link.failure.kind] };
  const state = link.value;
  const initial = {
    ...draftOf(startDraft(), toCase(state)),
    guide: state.guide ?? '',
    answers: state.answers ?? {},
    signatureRemoved: state.assertion !== undefined,
  };
  const removed =
    state.assertion === undefined
      ? ''
      : ' The signature of the assertion was taken off before sharing, so it cannot be verified here.';
  return {
    key,
    initial,
    notice: `Opened from a link.${removed} Add what you have yourself; it stays in this page.`,
  };
}

interface LinkGateProps {
  readonly children: (initial: Draft | undefined, notice: string | undefined) => ReactNode;
}

/** Reads the fragment when the page opens, and again when another link is opened in the same tab. */
export function LinkGate({ children }: LinkGateProps) {
  const [opened, setOpened] = useState(() => open(0));
  useEffect(() => {
    const onChange = (): void => {
      if (decodeLink(window.location.hash) !== undefined) setOpened(({ key }) => open(key + 1));
    };
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, []);
  return <div key={opened.key}>{children(opened.initial, opened.notice)}</div>;
}
