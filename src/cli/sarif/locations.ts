import type { Evidence } from '../../core/checks/outcome.ts';
import { pathOf } from '../evidence-words.ts';
import type { JudgedCase } from '../judge.ts';
import type { CaseDocument } from '../places/case-document.ts';
import { placeInCase } from '../places/place-in-case.ts';
import type { ArtifactLocation, Location } from './sarif-log.ts';

/** The case file: its address, and the places in it. */
export interface CaseFile {
  readonly uri: string;
  readonly document: CaseDocument;
}

/** The base of relative addresses: the folder that the program was called from. */
export const baseId = '%SRCROOT%';

export function artifactLocation({ uri }: CaseFile): ArtifactLocation {
  return /^[a-z]+:/i.test(uri) ? { uri } : { uri, uriBaseId: baseId };
}

/** Where a piece of evidence stands: in the case file, at the character where that is known, and by name. `at`: which case; `undefined` where the file is one. */
export function toLocation(
  evidence: Evidence,
  { given, subject }: JudgedCase,
  file: CaseFile | undefined,
  at: number | undefined,
): Location {
  const path = pathOf(evidence);
  const name = path ?? evidence.source;
  const parents = [...(at === undefined ? [] : [`${at}`]), ...(path === undefined ? [] : [evidence.source])];
  const logical = {
    name,
    fullyQualifiedName: [...parents, name].join('/'),
    kind: 'property',
  } as const;
  if (file === undefined) return { logicalLocations: [logical] };
  const region = file.document.regionOf(at ?? 0, placeInCase(given, subject, evidence));
  return {
    physicalLocation: {
      artifactLocation: { ...artifactLocation(file), index: 0 },
      region: region ?? { startLine: 1 },
    },
    logicalLocations: [logical],
  };
}
