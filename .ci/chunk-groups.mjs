// Which modules share a file: those that whoever needs one of them needs all of.
import { resolve } from 'node:path';

/** What loads as a whole, in the order in which it does; a module belongs to the first that needs it. */
const wholes = [
  ['first', ['src/main.tsx']],
  ['workbench', ['src/app/workbench.tsx']],
  ['engine', ['src/core/case/read-paste.ts', 'src/core/analyse.ts']],
];

/** A module and all that it imports, not what it loads later. */
function closure(entries, getModuleInfo) {
  const found = new Set();
  const waiting = entries.map((path) => resolve(path));
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    const module = getModuleInfo(id);
    if (module === null) throw new Error(`${id} is no part of the build: what loads as a whole has moved`);
    waiting.push(...module.importedIds);
  }
  return found;
}

/** For the bundler's `codeSplitting`: without it each set of modules that some parts share becomes a file, a hundred in all. */
export function chunkGroups() {
  let sets;
  const name = (id, context) => {
    sets ??= wholes.map(([group, entries]) => [group, closure(entries, (id) => context.getModuleInfo(id))]);
    const group = sets.find(([, members]) => members.has(id))?.[0];
    return group === 'first' ? null : group;
  };
  return { includeDependenciesRecursively: false, groups: [{ name, debugName: 'wholes' }] };
}
