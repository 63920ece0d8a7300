import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import styles from './tabs.module.css';

export interface Tab {
  readonly id: string;
  readonly label: string;
  /** A short state beside the label: "given", "2 faults". */
  readonly mark?: string | undefined;
  readonly alarming?: boolean | undefined;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly children: ReactNode;
}

/** Pixels of the next tab that stay in view, so that one sees there is one. */
const peek = 24;

/** Tabs by the ARIA pattern: arrow keys move and select, Home and End jump. */
export function Tabs({ label, tabs, selected, onSelect, children }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  // The first one is in view from the start: measuring it would have the browser lay out the page twice as it comes up.
  const inView = useRef(tabs[0]?.id);
  useEffect(() => {
    if (inView.current === selected) return;
    inView.current = selected;
    // Where the tabs scroll, the selected one must be in view, however it was selected.
    const tab = list.current?.querySelector<HTMLElement>(`#tab-${selected}`);
    if (!tab || !list.current) return;
    const edge = tab.offsetLeft + tab.offsetWidth - list.current.clientWidth;
    list.current.scrollTo({ left: Math.max(0, edge + peek) });
  }, [selected]);
  const move = (event: KeyboardEvent, at: number): void => {
    const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const next = tabs[(target + tabs.length) % tabs.length];
    if (next === undefined) return;
    onSelect(next.id);
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <div>
      <div role="tablist" aria-label={label} className={styles.list} ref={list}>
        {tabs.map(({ id, label: name, mark, alarming }, at) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === selected}
            aria-controls="tab-panel"
            tabIndex={id === selected ? 0 : -1}
            className={styles.tab}
            onClick={() => onSelect(id)}
            onKeyDown={(event) => move(event, at)}
          >
            {name}
            {mark && (
              <span className={[styles.mark, alarming && styles.error].filter(Boolean).join(' ')}>
                {mark}
              </span>
            )}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${selected}`} className={styles.panel}>
        {children}
      </div>
    </div>
  );
}
