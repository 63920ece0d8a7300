import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { LinkFailure } from '../core/share/share-link.ts';
import { startDraft } from '../session/case-provider.tsx';
import type { Draft } from '../session/draft.ts';
import { bringsCase, placeOf } from './place.ts';

const failureWords: Readonly<Record<LinkFailure['kind'], string>> = {
  damaged: 'This link is damaged: part of it was cut or changed on its way. Nothing of it was opened.',
  'newer-version':
    'This link was made by a newer version of Token Triage. Reload the page to get it, then open the link again.',
  'too-large': 'This link is too long to be one of ours. Nothing of it was opened.',
};

const notRead =
  'The link could not be read: the part of the page that reads it did not load. Load the page again when the network is back; nothing was changed.';

/** What a link brought. */
export interface Opened {
  /** Another one for each link. */
  readonly key: number;
  /** Absent where it brought nothing to fill the form with. */
  readonly initial?: Draft | undefined;
  readonly notice?: string | undefined;
}

/** Marks the entry of the history whose link was opened as number `key` since the page was loaded. */
const markOf = (key: number): string => `${performance.timeOrigin} ${key}`;

/** Examples, like the reader of links, load only when one is asked for. */
async function readExample(id: string, key: number): Promise<Opened> {
  const [{ exampleOf }, { exampleDraft }] = await Promise.all([
    import('../core/examples/registry.ts'),
    import('../session/example-draft.ts'),
  ]);
  const example = exampleOf(id);
  if (example !== undefined) return { key, initial: exampleDraft(startDraft(), example) };
  return { key, notice: 'There is no example of this name. Nothing was opened.' };
}

async function readLink(hash: string, key: number): Promise<Opened | undefined> {
  const place = placeOf(hash);
  if (place.kind === 'example') return readExample(place.id, key);
  const [{ decodeLink }, { linkDraft }] = await Promise.all([
    import('../core/share/share-link.ts'),
    import('../session/link-draft.ts'),
  ]);
  const link = decodeLink(hash);
  if (link === undefined) return undefined;
  if (!link.ok) return { key, notice: failureWords[link.failure.kind] };
  const state = link.value;
  if (Object.values(state).every((member) => member === undefined))
    return { key, notice: 'This link holds nothing that this page knows. Nothing was opened.' };
  const removed =
    state.assertion === undefined
      ? ''
      : ' The signature of the assertion was taken off before sharing, so it cannot be verified here.';
  return {
    key,
    initial: linkDraft(startDraft(), state),
    notice: `Opened from a link.${removed} Add what you have yourself; it stays in this page.`,
  };
}

interface LinkGateProps {
  /** `forgetNotice`: what the link brought is gone, and with it what was to be said of it. */
  readonly children: (opened: Opened, forgetNotice: () => void) => ReactNode;
}

/** Reads the fragment when the page opens, and again when another link is opened in the same tab. */
export function LinkGate({ children }: LinkGateProps) {
  const [opened, setOpened] = useState<Opened | undefined>(() =>
    bringsCase(window.location.hash) ? undefined : { key: 0 },
  );
  useEffect(() => {
    let key = 0;
    const read = async (): Promise<void> => {
      const { hash } = window.location;
      // Coming back to the link that is open, from a rule or the verdict, keeps the case as it has become.
      if (!bringsCase(hash) || window.history.state === markOf(key)) return;
      key += 1;
      const own = key;
      window.history.replaceState(markOf(own), '');
      const show = (opened: (former: Opened | undefined) => Opened): void => {
        // Another link may have been opened meanwhile: that one counts.
        if (own === key) setOpened(opened);
      };
      try {
        const next = await readLink(hash, own);
        show((former) => next ?? former ?? { key: own });
      } catch {
        // Under its own key: the case that stands there stays.
        show((former) => ({ ...(former ?? { key: own }), notice: notRead }));
      }
    };
    void read();
    const onChange = (): void => void read();
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, []);
  const forgetNotice = useCallback(
    () => setOpened((former) => former && { ...former, notice: undefined }),
    [],
  );
  if (opened === undefined) return <p role="status">Opening the link …</p>;
  return children(opened, forgetNotice);
}
