import type { Severity } from '../../core/checks/outcome.ts';
import type { Region } from '../places/case-document.ts';

/** The part of SARIF 2.1.0 that is written here, under the names of the standard. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly SarifRun[];
}

export interface SarifRun {
  readonly tool: {
    readonly driver: {
      readonly name: string;
      readonly version: string;
      readonly semanticVersion: string;
      readonly shortDescription: Message;
      readonly rules: readonly RuleDescriptor[];
    };
  };
  readonly columnKind: 'utf16CodeUnits';
  readonly invocations: readonly {
    readonly executionSuccessful: true;
    readonly toolExecutionNotifications: readonly Notification[];
  }[];
  readonly originalUriBaseIds?: Readonly<Record<string, { readonly description: Message }>>;
  readonly artifacts?: readonly Artifact[];
  readonly results: readonly Result[];
}

/** `text` is escaped: see `plainText`. */
export interface Message {
  readonly text: string;
  readonly markdown?: string;
}

/** The names of our severities are SARIF's. */
export type Level = Severity;

export interface RuleDescriptor {
  readonly id: string;
  readonly shortDescription: Message;
  readonly fullDescription: Message;
  readonly help: Message;
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: Level };
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface Notification {
  readonly level: Level;
  readonly message: Message;
}

export interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: string;
  readonly index?: number;
}

export interface Artifact {
  readonly location: ArtifactLocation;
  readonly mimeType: string;
  readonly roles: readonly ['analysisTarget'];
}

export interface Location {
  readonly id?: number;
  readonly message?: Message;
  readonly physicalLocation?: {
    readonly artifactLocation: ArtifactLocation;
    readonly region: Partial<Region>;
  };
  readonly logicalLocations: readonly [
    { readonly name: string; readonly fullyQualifiedName: string; readonly kind: 'property' },
  ];
}

export interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: 'fail';
  readonly level: Level;
  /** 0 to 100: the most probable cause of a case has the most. */
  readonly rank: number;
  readonly message: Message;
  readonly locations: readonly [Location];
  readonly relatedLocations?: readonly Location[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly { readonly kind: 'external'; readonly justification: string }[];
  readonly properties: Readonly<Record<string, unknown>>;
}
