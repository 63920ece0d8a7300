import type { FaultCode } from '../catalogue/faults.ts';
import type { Evidence } from '../checks/outcome.ts';
import type { Prediction, Profile, Stage } from './profile.ts';
import { letsPass } from './tolerated.ts';

interface Met {
  readonly code: FaultCode;
  readonly stage: Stage;
  readonly evidence: readonly Pick<Evidence, 'path' | 'expected'>[];
}

/**
 * What the profile's server is expected to answer to a fault; `undefined` where the profile does not say, or says that this
 * server lets it pass or that the standards leave it open. An entry for the parameter in which the fault lies goes before one for the code, that before its stage.
 */
export function answerTo(profile: Profile, { code, stage, evidence }: Met): Prediction | undefined {
  if (letsPass(profile, code)) return undefined;
  const where = evidence.flatMap(parametersOf);
  const fits = (prediction: Prediction): boolean => {
    const { codes, stages } = prediction;
    if (codes === undefined) return stages?.includes(stage) ?? false;
    return codes.includes(code) && (stages?.includes(stage) ?? true);
  };
  const fitting = profile.predictions.filter(fits);
  return (
    fitting.find(({ parameters }) => parameters?.some((name) => where.includes(name))) ??
    fitting.find(({ parameters }) => parameters === undefined)
  );
}

/** The parameter that a piece of evidence stands in; where its name is damaged, the one that is meant too. */
function parametersOf({ path, expected }: Met['evidence'][number]): readonly string[] {
  if (!path?.startsWith('parameters.')) return [];
  const name = path.slice('parameters.'.length);
  return expected === undefined ? [name] : [name, expected];
}
