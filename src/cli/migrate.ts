import { buildSubject } from '../core/case/build-subject.ts';
import type { Case } from '../core/case/case.ts';
import { toChecklist } from '../core/migration/checklist.ts';
import { changesThat, migrationOf } from '../core/migration/migration.ts';
import { rewriteOf } from '../core/migration/rewrite.ts';
import { failure, type Result, success } from '../core/result.ts';

/** What `diagnose --migrate` prints of one case: Markdown. */
export interface MigrationReport {
  readonly text: string;
  /** Something is still done the old way. */
  readonly unfinished: boolean;
}

/** The checklist and the new requests; a failure where the profile is in no move. The days left count from the case's `now`. */
export function migrate(given: Case, clock: number): Result<MigrationReport, string> {
  const subject = buildSubject(given, clock);
  const migration = migrationOf(subject);
  if (migration === undefined)
    return failure(`${subject.profile.title} is not being replaced, and replaces no other profile`);
  const { pushed, token, variables } = rewriteOf(subject, migration);
  const commands = [pushed, token].filter((command) => command !== undefined);
  const text = [
    toChecklist(migration, subject.now.seconds),
    '## The new requests\n',
    ...commands.map((command) => `\`\`\`sh\n${command}\n\`\`\`\n`),
    ...variables.map(({ name, what }) => `- \`${name}\`: ${what}`),
  ].join('\n');
  return success({ text: `${text}\n`, unfinished: changesThat(migration, 'needed').length > 0 });
}
