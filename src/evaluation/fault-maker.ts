import type { CaseText } from '../core/case/case.ts';
import type { FaultCode } from '../core/catalogue/faults.ts';
import type { Stage } from '../core/profiles/profile.ts';
import type { AnswerKind } from './answers.ts';
import type { FormId } from './forms.ts';
import type { Random } from './random.ts';
import type { WorldProfile } from './servers.ts';
import type { World } from './world.ts';

/** What a case can hold beside the request itself. */
export type Piece = Extract<
  CaseText,
  'jwks' | 'other_jwks' | 'authorization_request' | 'callback' | 'previous_request' | 'certificates'
>;

/** One way to go wrong, from the fault's row in the catalogue. */
export interface FaultMaker {
  readonly code: FaultCode;
  /** Tells makers of one code apart. */
  readonly how: string;
  /** Absent: every profile. */
  readonly profiles?: readonly WorldProfile[];
  /** `false`: only at those profiles; providers with like rules differ in this one. */
  readonly alike?: boolean;
  /** Pieces without which nobody could tell; others are in the case or not, by lot. */
  readonly needs?: readonly Piece[];
  /** Pieces that must not be there, because they would decide otherwise. */
  readonly without?: readonly Piece[];
  /** `expected` is in the case. */
  readonly needsRegistration?: boolean;
  /** Forms in which the fault can be seen; absent: all that can hold the request. */
  readonly forms?: readonly FormId[];
  /** What the provider answers; absent: no answer is pasted. `world.response` wins. */
  readonly answer?: AnswerKind;
  /** The answer is the evidence: it is always pasted. Absent: by lot. */
  readonly needsAnswer?: boolean;
  /** No request is pasted: the fault is seen in the rest. */
  readonly noRequest?: boolean;
  /** Codes that are as true of this material, first or beside it. */
  readonly also?: readonly FaultCode[];
  /** What follows from it and is true of the material too, but would be wrong as the first finding. */
  readonly beside?: readonly FaultCode[];
  /** When the server meets it, where that is not the stage of the check: the key for the `id_token` is looked for last. */
  readonly stage?: Stage;
  /** Servers may take it, so that of two faults it need not be the one they report. */
  readonly tolerated?: boolean;
  /** Alters a healthy world in one thing. */
  apply(world: World, random: Random): void | Promise<void>;
}
