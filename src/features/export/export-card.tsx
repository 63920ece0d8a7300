import { useMemo } from 'react';
import type { Subject } from '../../core/case/subject.ts';
import { formatGroups } from '../../core/export/export-format.ts';
import { exportFormatOf, exportFormats } from '../../core/export/registry.ts';
import { toExportRequest } from '../../core/export/to-export-request.ts';
import { remarksOf, variablesOf } from '../../core/export/variables.ts';
import { copyText } from '../../platform/clipboard.ts';
import { saveFile } from '../../platform/save-file.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Field } from '../../ui/field.tsx';
import styles from './export.module.css';
import { useExportChoice } from './export-choice.ts';
import { ExportNotes } from './export-notes.tsx';

/** Longer texts are shown in part and copied whole. */
const longestShown = 24_000;

const shown = (text: string): string =>
  text.length > longestShown
    ? `${text.slice(0, longestShown)}\n… (${text.length} characters in all; Copy takes the whole)`
    : text;

/** The request in one format, with what its variables must hold and what to do with it. */
export function ExportCard({ subject }: { readonly subject: Subject }) {
  const [{ format: id, secretsAsVariables }, choose] = useExportChoice();
  const format = exportFormatOf(id) ?? exportFormats[0];
  const asVariables = secretsAsVariables || format?.signs === true;
  const request = useMemo(
    () => toExportRequest(subject, { secretsAsVariables: asVariables }),
    [subject, asVariables],
  );
  const text = useMemo(() => request && format?.write(request), [request, format]);
  if (format === undefined || request === undefined || text === undefined) return null;
  return (
    <Card
      title="Take the request along"
      lead={format.lead}
      actions={
        <>
          <CopyButton label="Copy the text" look="primary" text={() => text} copy={copyText} />
          <Button small onClick={() => saveFile(format.fileName, text, format.mediaType)}>
            Save as {format.fileName}
          </Button>
        </>
      }
    >
      <Field label="Format">
        {(control) => (
          <select
            {...control}
            className={styles.format}
            value={format.id}
            onChange={(event) => choose({ format: event.target.value })}
          >
            {formatGroups.map((group) => (
              <optgroup key={group} label={group}>
                {exportFormats
                  .filter((one) => one.group === group)
                  .map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.title}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      {format.signs ? (
        <p>It makes a fresh assertion each time it runs. Everything secret is a variable.</p>
      ) : (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={secretsAsVariables}
            onChange={(event) => choose({ secretsAsVariables: event.target.checked })}
          />
          <span>Secrets as variables: nothing secret in the text, so it can be shared</span>
        </label>
      )}
      <textarea
        className={styles.text}
        aria-label="Exported text"
        readOnly
        spellCheck={false}
        autoComplete="off"
        rows={18}
        value={shown(text)}
      />
      <ExportNotes
        remarks={remarksOf(request, format)}
        variables={variablesOf(request, format, subject.profile)}
        steps={format.steps?.(request) ?? []}
      />
    </Card>
  );
}
