import type { Example } from '../core/examples/example.ts';
import type { GuideId } from '../core/guides/guide-ids.ts';
import type { PasteReport } from './paste-report.ts';

/**
 * What the parts of the page that stand there at once (the top bar, the ways to begin) ask of the case, which loads after
 * them. A new one whenever something in it changes.
 */
export interface Desk {
  /** What opening a link has to say: a damaged one, a removed signature. */
  readonly notice: string | undefined;
  /** There is something that a person would miss. */
  readonly hasCase: boolean;
  /** The title of the worked example that fills the form; empty: what stands there is the person's own. */
  readonly example: string;
  /** What the last paste was taken for. */
  readonly report: PasteReport | undefined;
  /** A paste is being read, and has been for a while. */
  readonly busy: boolean;
  /** The act that `undo` takes back; `undefined` when there is none. */
  readonly undoable: string | undefined;
  /** Resolves to whether the text is done with: filed, or dropped for the private key in it. */
  readonly paste: (text: string) => Promise<boolean>;
  /** Reads files; they go nowhere. */
  readonly pasteFiles: (files: readonly File[]) => Promise<boolean>;
  /** Ends the reading of a paste; what stood there stays. */
  readonly cancelPaste: () => void;
  readonly undo: () => void;
  /** Empties the form and forgets the kept case. */
  readonly clear: () => void;
  /** Ends what undo keeps: loads the page anew, without the link that it was opened by. */
  readonly forgetForGood: () => void;
  /** Empties the form of the example; a kept case stays. */
  readonly leaveExample: () => void;
  /** Fills the form with it; one undo takes that back. */
  readonly openExample: (example: Example) => Promise<void>;
  /** Opens the form at the endpoint. */
  readonly fillIn: () => void;
  /** Opens the place for what came back. */
  readonly enterError: () => void;
  readonly openGuide: (guide: GuideId) => void;
}

/** Something to be done at the desk, as soon as it is there. */
export type Errand = (desk: Desk) => unknown;
