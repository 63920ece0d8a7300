import type { FaultMaker } from '../fault-maker.ts';
import { answerReadingFaults } from './answers-read.ts';
import { assertionContentFaults } from './assertion-content.ts';
import { assertionShapeFaults } from './assertion-shape.ts';
import { partyFaults } from './claims-parties.ts';
import { otherClaimFaults } from './claims-rest.ts';
import { timeFaults } from './claims-times.ts';
import { codeFaults } from './codes.ts';
import { dpopFaults } from './dpop.ts';
import { dpopProofFaults } from './dpop-proofs.ts';
import { environmentFaults } from './environment.ts';
import { headerAlgorithmFaults } from './header-algorithm.ts';
import { headerKeyFaults } from './header-key.ts';
import { keySetFetchFaults } from './key-set-fetch.ts';
import { keyLabelFaults } from './key-set-labels.ts';
import { keyNumberFaults } from './key-set-numbers.ts';
import { keySetShapeFaults } from './key-set-shape.ts';
import { keySetTlsFaults } from './key-set-tls.ts';
import { localKeyFaults } from './local-key.ts';
import { parameterFaults } from './parameter-names.ts';
import { loggedFaults } from './pasted-logs.ts';
import { pkceFaults } from './pkce.ts';
import { pkceWayFaults } from './pkce-ways.ts';
import { pushedAloneFaults, pushedFaults } from './pushed.ts';
import { rareFaults } from './rare-causes.ts';
import { redirectFaults } from './redirect-uris.ts';
import { responseFaults } from './responses.ts';
import { signatureFormFaults } from './signature-form.ts';
import { signatureInputFaults } from './signature-input.ts';
import { signatureKeyFaults } from './signature-key.ts';
import { clientFaults } from './transport-client.ts';
import { contentFaults } from './transport-content.ts';
import { encodingFaults } from './transport-encoding.ts';
import { shellFaults } from './transport-shell.ts';
import { targetFaults } from './transport-target.ts';
import { valueFaults } from './transport-values.ts';

/** Every maker, group by group. */
export const faultMakers: readonly FaultMaker[] = [
  ...contentFaults,
  ...targetFaults,
  ...encodingFaults,
  ...valueFaults,
  ...shellFaults,
  ...clientFaults,
  ...parameterFaults,
  ...redirectFaults,
  ...codeFaults,
  ...loggedFaults,
  ...assertionShapeFaults,
  ...assertionContentFaults,
  ...headerAlgorithmFaults,
  ...headerKeyFaults,
  ...partyFaults,
  ...timeFaults,
  ...otherClaimFaults,
  ...signatureFormFaults,
  ...signatureKeyFaults,
  ...signatureInputFaults,
  ...localKeyFaults,
  ...keySetShapeFaults,
  ...keyLabelFaults,
  ...keyNumberFaults,
  ...keySetFetchFaults,
  ...keySetTlsFaults,
  ...pkceFaults,
  ...pkceWayFaults,
  ...dpopFaults,
  ...dpopProofFaults,
  ...pushedFaults,
  ...environmentFaults,
  ...responseFaults,
  ...answerReadingFaults,
  ...rareFaults,
  ...pushedAloneFaults,
];
