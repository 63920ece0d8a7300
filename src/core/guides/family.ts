import type { CheckCode } from '../checks/registry.ts';
import type { ConclusionNode, GuideFact, Suspect } from './define-guide.ts';

/** A suspected cause that several guides ask about: its question, the checks that decide it, and where it ends. */
export interface FamilyMember {
  readonly ask: string;
  readonly help?: string | undefined;
  readonly checks: readonly CheckCode[];
  readonly askedAnyway?: boolean | undefined;
  readonly fact?: GuideFact | undefined;
  readonly end: ConclusionNode;
}

/** Suspects that belong together, by id; the words stand once, whichever guide asks. */
export function defineFamily<const Family extends Readonly<Record<string, FamilyMember>>>(
  family: Family,
): Family {
  return family;
}

/** Every id of a family, in its own order. */
export function idsOf<Family extends Readonly<Record<string, FamilyMember>>>(
  family: Family,
): readonly [keyof Family & string, ...(keyof Family & string)[]] {
  return Object.keys(family) as unknown as readonly [keyof Family & string, ...(keyof Family & string)[]];
}

/** Members of a family as suspects of a node, in the order given. */
export function suspectsOf<
  Family extends Readonly<Record<string, FamilyMember>>,
  Id extends keyof Family & string,
>(family: Family, ids: readonly [Id, ...Id[]]): readonly [Suspect<`c-${Id}`>, ...Suspect<`c-${Id}`>[]] {
  const toSuspect = (id: Id): Suspect<`c-${Id}`> => {
    const { ask, help, checks, askedAnyway, fact } = family[id] as FamilyMember;
    return { id, ask, help, checks, askedAnyway, fact, to: `c-${id}` };
  };
  const [first, ...rest] = ids;
  return [toSuspect(first), ...rest.map(toSuspect)];
}

/** The conclusions that belong to them. */
export function endsOf<
  Family extends Readonly<Record<string, FamilyMember>>,
  Id extends keyof Family & string,
>(family: Family, ids: readonly [Id, ...Id[]]): Readonly<Record<`c-${Id}`, ConclusionNode>> {
  return Object.fromEntries(ids.map((id) => [`c-${id}`, (family[id] as FamilyMember).end])) as Readonly<
    Record<`c-${Id}`, ConclusionNode>
  >;
}
