import { useEffect, useState } from 'react';
import type { Analysis } from '../../core/analyse.ts';
import type { Subject } from '../../core/case/subject.ts';
import { analysePushedProof } from '../../core/proof/analyse-pushed-proof.ts';

interface PushedProof {
  /** The case that it belongs to. */
  readonly of: Subject;
  readonly analysis: Analysis | undefined;
}

/** The proof of the pushed request, judged by itself; while that is under way, the former one. */
export function usePushedProof(subject: Subject | undefined): PushedProof | undefined {
  const [done, setDone] = useState<PushedProof>();
  useEffect(() => {
    if (subject === undefined) return;
    let wanted = true;
    void analysePushedProof(subject).then((analysis) => {
      if (wanted) setDone({ of: subject, analysis });
    });
    return () => {
      wanted = false;
    };
  }, [subject]);
  return subject === undefined ? undefined : done;
}
