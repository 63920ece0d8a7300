import { faultGroups, faults } from '../../core/catalogue/faults.ts';
import { toCitation } from '../../core/catalogue/sources.ts';
import { certaintyWords, inputWords } from '../../core/catalogue/words.ts';
import type { Check } from '../../core/checks/define-check.ts';
import type { Outcome } from '../../core/checks/outcome.ts';
import { checkOf, checks } from '../../core/checks/registry.ts';
import type { RankedFinding } from '../../core/diagnosis.ts';
import { evidenceWords } from '../evidence-words.ts';
import { type JudgedCase, reaches, type Threshold } from '../judge.ts';
import type { XmlElement } from './xml.ts';

/** A test for each check that applies to the case: what was found first, as it is ranked, then the others as the catalogue has them. */
export function toTestCases(judged: JudgedCase, className: string, failOn: Threshold): readonly XmlElement[] {
  const { findings, ignored, diagnosis } = judged;
  const told = new Set([...findings, ...ignored].map(({ code }) => code));
  const test = (code: string, children: readonly XmlElement[]): readonly XmlElement[] => {
    const check = checkOf(code);
    return check === undefined ? [] : [{ name: 'testcase', attributes: nameOf(check, className), children }];
  };
  return [
    ...findings.flatMap((finding) => test(finding.code, [ofFinding(finding, failOn)])),
    ...ignored.flatMap((finding) =>
      test(finding.code, [skipped(`Ignored: ${finding.title}.\n${textOf(finding)}`)]),
    ),
    ...checks.flatMap(({ code }) => {
      const outcome = diagnosis.outcomes[code];
      if (told.has(code) || outcome === undefined || outcome.kind === 'not-applicable') return [];
      return test(code, ofOutcome(outcome));
    }),
  ];
}

/** The code alone: the title names what is wrong, which would be odd for a test that passes. */
function nameOf({ code }: Check, className: string): Readonly<Record<string, string>> {
  const group = faultGroups[faults[code].group].toLowerCase().replaceAll(/[^a-z\d]+/g, '-');
  return { name: code, classname: `${className}.${group.replace(/-$/, '')}`, time: '0' };
}

function ofFinding(finding: RankedFinding, failOn: Threshold): XmlElement {
  if (!reaches(finding, failOn)) return { name: 'system-out', children: [textOf(finding)] };
  const { title, severity, certainty } = finding;
  const attributes = { message: title, type: `${severity}, ${certaintyWords[certainty]}` };
  return { name: 'failure', attributes, children: [textOf(finding)] };
}

function ofOutcome(outcome: Outcome): readonly XmlElement[] {
  switch (outcome.kind) {
    case 'passed':
    case 'not-applicable':
      return [];
    case 'found':
      return [skipped('Not counted: another finding, or what the server accepted before, explains it.')];
    case 'cannot-tell': {
      const inputs = inputWords(outcome.needs).join(', ');
      const because = outcome.because === undefined ? '' : `: ${outcome.because}`;
      return [skipped(`Cannot be told${inputs === '' ? '' : ` without ${inputs}`}${because}.`)];
    }
  }
}

function skipped(words: string): XmlElement {
  return { name: 'skipped', children: [words] };
}

function textOf(finding: RankedFinding): string {
  const { title, severity, certainty, struckOut, tolerated, why, evidence, fix, references } = finding;
  return [
    `${title} [${severity}, ${certaintyWords[certainty]}]`,
    ...(struckOut === undefined ? [] : [`Not the cause: ${struckOut}`]),
    ...(tolerated === undefined ? [] : [tolerated]),
    ...evidence.map(evidenceWords),
    why,
    ...fix.steps.map((step, at) => `${at + 1}. ${step}`),
    ...references.map((reference) => `${reference} ${toCitation(reference).source.url}`),
  ].join('\n');
}
