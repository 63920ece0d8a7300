import { type ReactNode, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { type FaultGroup, faultGroups } from '../../core/catalogue/faults.ts';
import type { RecipeId } from '../../core/fixes/recipes.ts';
import type { GuideId } from '../../core/guides/guide-ids.ts';
import { findRules, type RuleFilter } from '../../core/rule-reference/find-rules.ts';
import { rules } from '../../core/rule-reference/rules.ts';
import { Button } from '../../ui/button.tsx';
import { RuleFilters } from './rule-filters.tsx';
import { RuleItem } from './rule-item.tsx';
import styles from './rules.module.css';
import { UnknownRule } from './unknown-rule.tsx';
import { usePrinting } from './use-printing.ts';

export interface RuleActions {
  readonly renderRecipe: (recipe: RecipeId) => ReactNode;
  readonly onOpenGuide: (guide: GuideId) => void;
}

interface RuleReferenceProps extends RuleActions {
  /** The rule to open, as the address names it; `undefined` for the list alone. */
  readonly code: string | undefined;
}

const everything: RuleFilter = { words: '' };
const groups = Object.keys(faultGroups) as readonly FaultGroup[];

/** Every rule that is checked: searchable, group by group, each with its own address. */
export function RuleReference({ code, renderRecipe, onOpenGuide }: RuleReferenceProps) {
  const [filter, setFilter] = useState(everything);
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const search = useRef<HTMLInputElement>(null);
  const printing = usePrinting();
  const shown = useDeferredValue(useMemo(() => findRules(rules, filter), [filter]));
  const [arrived, setArrived] = useState<string>();
  if (arrived !== code) {
    // Another address: its rule is opened, and shown whatever was searched for before.
    setArrived(code);
    setToggled(new Map([...toggled].filter(([name]) => name !== code)));
    if (findRules(rules, filter).every((rule) => rule.code !== code)) setFilter(everything);
  }
  const isOpen = (name: string): boolean => toggled.get(name) ?? name === code;
  const toggle = useCallback(
    (name: string, open: boolean) => setToggled((former) => new Map(former).set(name, open)),
    [],
  );
  return (
    <div className={styles.reference}>
      {code !== undefined && <UnknownRule code={code} />}
      <RuleFilters ref={search} filter={filter} onChange={setFilter} found={shown.length} />
      {shown.length === 0 && (
        <p>
          No rule matches.{' '}
          <Button
            onClick={() => {
              setFilter(everything);
              search.current?.focus();
            }}
          >
            Show all rules
          </Button>
        </p>
      )}
      {groups.map((group) => {
        const members = shown.filter((rule) => rule.group === group);
        if (members.length === 0) return null;
        return (
          <section key={group} className={styles.group} aria-labelledby={`rules-${group}`}>
            <h2 id={`rules-${group}`}>
              {faultGroups[group]} <span className={styles.count}>{members.length}</span>
            </h2>
            {members.map((rule) => (
              <RuleItem
                key={rule.code}
                rule={rule}
                open={isOpen(rule.code)}
                current={rule.code === code}
                printing={printing}
                onToggle={toggle}
                renderRecipe={renderRecipe}
                onOpenGuide={onOpenGuide}
              />
            ))}
          </section>
        );
      })}
    </div>
  );
}
