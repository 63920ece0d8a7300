import type { FaultCode } from '../catalogue/faults.ts';
import type { Reference } from '../catalogue/sources.ts';
import type { CheckCode } from '../checks/registry.ts';
import type { GuideId } from './guide-ids.ts';

/** One answer to a question and where it leads. */
export interface GuideOption<NodeId extends string> {
  readonly id: string;
  readonly label: string;
  readonly to: NodeId;
}

/**
 * Only the person knows, or a check knows first: with `probe`, any of those checks that found its fault for sure picks the
 * option `found` by itself, and the person may still choose another.
 */
export interface QuestionNode<NodeId extends string> {
  readonly kind: 'question';
  /** An observable fact: "Was this code sent before?" */
  readonly ask: string;
  readonly help?: string | undefined;
  readonly options: readonly [GuideOption<NodeId>, GuideOption<NodeId>, ...GuideOption<NodeId>[]];
  readonly probe?:
    | {
        readonly checks: readonly [CheckCode, ...CheckCode[]];
        readonly found: string;
      }
    | undefined;
}

/** One suspected cause: checked by evidence where possible, else asked with yes / no / I don't know. */
export interface Suspect<NodeId extends string> {
  /** Key of the answer; unique in the guide. */
  readonly id: string;
  readonly ask: string;
  readonly help?: string | undefined;
  /** Any found: this is it. All passed or not applicable: ruled out. Empty: only the person knows. */
  readonly checks: readonly CheckCode[];
  /**
   * The checks see a sign of it and not the whole, such as one request of many or one side of a setting: where they find
   * nothing, the person is asked all the same.
   */
  readonly askedAnyway?: boolean | undefined;
  /** Its words fit what these find, too: then it is not ruled out, though its own checks find nothing. */
  readonly unless?: readonly CheckCode[] | undefined;
  /** Answered where the pasted login or answer shows it: it is no fault, and leads on where nothing is proven. */
  readonly fact?: GuideFact | undefined;
  readonly to: NodeId;
}

/**
 * What a guide can know beside the outcomes of checks. `client-accepted-by-par`: PAR accepted the same key, kid, alg, iss, sub and aud.
 * The others are to be read in the answer itself.
 */
export const guideFacts = [
  'client-accepted-by-par',
  'login-cancelled',
  'login-page',
  'page',
  'answer-cut',
  'no-answer',
  'old-api',
  'status-5xx',
  'access-token-refused',
  'callback-refused',
  'not-sent',
  'no-tls',
  'set-kept',
  'mock',
  'fapi',
  'corppass',
  'code-claim',
  'scope-sent',
  'other-grant',
  'other-provider',
] as const;
export type GuideFact = (typeof guideFacts)[number];

/** Suspects that one look answers: asked about on one screen, in place of one by one. */
export interface SuspectGroup {
  /** What they have in common. */
  readonly ask: string;
  /** Ids of suspects; what a node does not have is passed over. */
  readonly of: readonly string[];
}

/**
 * Causes to go through in order. A suspect proven by evidence is taken first, wherever it stands; those ruled out are
 * struck; the rest are asked, those of a group at once; when none remains, `otherwise`.
 */
export interface SuspectsNode<NodeId extends string> {
  readonly kind: 'suspects';
  readonly title: string;
  readonly suspects: readonly [Suspect<NodeId>, ...Suspect<NodeId>[]];
  readonly groups?: readonly SuspectGroup[] | undefined;
  readonly otherwise: NodeId;
}

/** The end of a path. With `cause`, a check of that code lends its title and steps, so that the words stand once. */
export interface ConclusionNode {
  readonly kind: 'conclusion';
  readonly cause?: FaultCode | undefined;
  readonly title?: string | undefined;
  readonly steps?: readonly string[] | undefined;
  /** Nothing more can be done alone: what to hand to the provider. */
  readonly escalate?: readonly string[] | undefined;
  /** The guide that a step sends to. */
  readonly nextGuide?: GuideId | undefined;
}

export type GuideNode<NodeId extends string> = QuestionNode<NodeId> | SuspectsNode<NodeId> | ConclusionNode;

export interface Guide {
  readonly id: GuideId;
  readonly title: string;
  /** What the answer means, in two or three sentences. */
  readonly intro: string;
  readonly references: readonly [Reference, ...Reference[]];
  readonly start: string;
  readonly nodes: Readonly<Record<string, GuideNode<string>>>;
}

/** Makes an unknown node id a compile error. */
export function defineGuide<
  const Nodes extends Record<string, GuideNode<Extract<keyof NoInfer<Nodes>, string>>>,
>(
  guide: Omit<Guide, 'start' | 'nodes'> & {
    readonly start: Extract<keyof Nodes, string>;
    readonly nodes: Nodes;
  },
): Guide {
  return guide;
}

/** A conclusion that takes its words from the check or the catalogue entry of a fault. */
export function fault(cause: FaultCode, more: Omit<ConclusionNode, 'kind' | 'cause'> = {}): ConclusionNode {
  return { kind: 'conclusion', cause, ...more };
}

/** The suspects that are gone through after those of a node, as long as no question comes between. */
export function suspectsAfter(guide: Guide, from: SuspectsNode<string>): readonly Suspect<string>[] {
  const visited = new Set<GuideNode<string>>([from]);
  for (;;) {
    const node = guide.nodes[from.otherwise];
    if (node?.kind !== 'suspects' || visited.has(node)) break;
    visited.add(node);
    from = node;
  }
  return [...visited].slice(1).flatMap((node) => (node.kind === 'suspects' ? node.suspects : []));
}
