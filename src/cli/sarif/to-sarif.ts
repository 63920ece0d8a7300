import { checkOf } from '../../core/checks/registry.ts';
import { ruleOf } from '../../core/rule-reference/rule-of.ts';
import type { JudgedCase } from '../judge.ts';
import { notChecked } from '../not-checked.ts';
import { toCaseDocument } from '../places/case-document.ts';
import { remarksOf } from '../remarks.ts';
import { version } from '../version.ts';
import { artifactLocation, baseId, type CaseFile } from './locations.ts';
import { plainText } from './plain-text.ts';
import { toRuleDescriptor } from './rule-descriptor.ts';
import type { Notification, RuleDescriptor, SarifLog } from './sarif-log.ts';
import { toResults } from './to-result.ts';

const schema = 'https://json.schemastore.org/sarif-2.1.0-rtm.5.json';

/** What was judged, and where it was read. */
export interface JudgedFile {
  readonly cases: readonly JudgedCase[];
  readonly isArray: boolean;
  readonly text: string;
  /** Relative to the folder the program was called from, or absolute; `undefined`: standard input. */
  readonly uri?: string | undefined;
}

/** One run of SARIF 2.1.0: the rules that found something, and their findings. Evidence is shortened; secrets are masked. */
export function toSarif({ cases, isArray, text, uri }: JudgedFile): SarifLog {
  const file: CaseFile | undefined = uri === undefined ? undefined : { uri, document: toCaseDocument(text) };
  const found = cases.flatMap(({ findings, ignored }) => [...findings, ...ignored]);
  const codes = [...new Set(found.map(({ code }) => code))];
  const hasIgnored = cases.some(({ ignored }) => ignored.length > 0);
  const results = cases.flatMap((judged, at) =>
    toResults({
      judged,
      file,
      at: isArray ? at : undefined,
      ruleIndexOf: ({ code }) => codes.indexOf(code),
      hasIgnored,
    }),
  );
  return {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Token Triage',
            version,
            semanticVersion: version,
            shortDescription: plainText('Finds the true cause of a failing private_key_jwt token request.'),
            rules: codes.flatMap(descriptorOf),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          { executionSuccessful: true, toolExecutionNotifications: notificationsOf(cases, isArray) },
        ],
        ...(file === undefined ? {} : originOf(file)),
        results,
      },
    ],
  };
}

function descriptorOf(code: string): readonly RuleDescriptor[] {
  const check = checkOf(code);
  return check === undefined ? [] : [toRuleDescriptor(ruleOf(check))];
}

function originOf(file: CaseFile): Pick<SarifLog['runs'][number], 'originalUriBaseIds' | 'artifacts'> {
  const location = artifactLocation(file);
  const base = { [baseId]: { description: plainText('The folder that the program was called from.') } };
  return {
    ...(location.uriBaseId === undefined ? {} : { originalUriBaseIds: base }),
    artifacts: [{ location, mimeType: 'application/json', roles: ['analysisTarget'] }],
  };
}

/** What is said of a case as a whole, and what could not be checked. */
function notificationsOf(cases: readonly JudgedCase[], isArray: boolean): readonly Notification[] {
  return cases.flatMap(({ diagnosis }, at) => {
    const unchecked = notChecked(diagnosis);
    return [...remarksOf(diagnosis), ...(unchecked === undefined ? [] : [unchecked])].map((words) => ({
      level: 'note',
      message: plainText(isArray ? `Case ${at}: ${words}` : words),
    }));
  });
}
