import type { ExportRequest } from './export-request.ts';

export const formatGroups = ['Commands', 'Files', 'Programs'] as const;
export type FormatGroup = (typeof formatGroups)[number];

/** One way to write a request. */
export interface ExportFormat {
  /** Stable: the command line names it. */
  readonly id: string;
  readonly title: string;
  readonly group: FormatGroup;
  /** One or two sentences: where it runs, what to mind. */
  readonly lead: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** It makes a fresh assertion, and a proof, each time it runs. Then every secret is a variable. */
  readonly signs: boolean;
  /** The text in full. A value with a variable is written by it. */
  write(request: ExportRequest): string;
  /** What to do with it, one act each, for a format that needs telling. */
  steps?(request: ExportRequest): readonly string[];
}
