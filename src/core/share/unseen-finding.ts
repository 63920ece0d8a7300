import { type Analysis, analyse } from '../analyse.ts';
import { type SharedState, toCase } from './share-link.ts';

/** The title of the first finding, where whoever opens the link does not get it: it rests on what a link leaves out. */
export async function unseenFinding(
  { subject, diagnosis }: Analysis,
  shared: SharedState,
): Promise<string | undefined> {
  const [first] = diagnosis.findings;
  if (first === undefined || first.severity === 'note') return undefined;
  const { diagnosis: theirs } = await analyse(toCase(shared), subject.now.seconds);
  return theirs.findings.some(({ code }) => code === first.code) ? undefined : first.title;
}
