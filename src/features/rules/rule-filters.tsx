import type { Ref } from 'react';
import { type FaultGroup, faultGroups } from '../../core/catalogue/faults.ts';
import { severityWords } from '../../core/catalogue/words.ts';
import { severities } from '../../core/checks/outcome.ts';
import { findRules, type RuleFilter } from '../../core/rule-reference/find-rules.ts';
import { rules } from '../../core/rule-reference/rules.ts';
import { Field } from '../../ui/field.tsx';
import styles from './rules.module.css';

interface RuleFiltersProps {
  /** The field of the search. */
  readonly ref: Ref<HTMLInputElement>;
  readonly filter: RuleFilter;
  readonly onChange: (next: RuleFilter) => void;
  readonly found: number;
}

const groups = Object.keys(faultGroups) as readonly FaultGroup[];
const count = (part: Omit<RuleFilter, 'words'>): number => findRules(rules, { words: '', ...part }).length;

/** Search by code or words, and keep to a group or a severity. */
export function RuleFilters({ ref, filter, onChange, found }: RuleFiltersProps) {
  const { words, group, severity } = filter;
  return (
    <search className={styles.filters}>
      <Field label="Search the rules">
        {(control) => (
          <input
            {...control}
            ref={ref}
            type="search"
            value={words}
            placeholder="sig-der, clock, redirect_uri …"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange({ ...filter, words: event.target.value })}
          />
        )}
      </Field>
      <Field label="Group">
        {(control) => (
          <select
            {...control}
            value={group ?? ''}
            onChange={({ target }) =>
              onChange({ ...filter, group: groups.find((id) => id === target.value) })
            }
          >
            <option value="">All groups</option>
            {groups.map((id) => (
              <option key={id} value={id}>
                {faultGroups[id]} ({count({ group: id })})
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Severity">
        {(control) => (
          <select
            {...control}
            value={severity ?? ''}
            onChange={({ target }) =>
              onChange({ ...filter, severity: severities.find((id) => id === target.value) })
            }
          >
            <option value="">Any</option>
            {severities.map((id) => (
              <option key={id} value={id}>
                {severityWords[id]} ({count({ severity: id })})
              </option>
            ))}
          </select>
        )}
      </Field>
      <p className={styles.found} role="status">
        {found === rules.length ? `${found} rules` : `${found} of ${rules.length} rules`}
      </p>
    </search>
  );
}
