import { discoveryAddress } from '../../core/discovery/discovery-address.ts';
import { useFetchEvidence } from '../../session/use-fetch-evidence.ts';
import { FetchBox } from '../../ui/fetch-box.tsx';

/** Fetches the metadata by issuer or address. */
export function FetchDiscovery() {
  const box = useFetchEvidence({
    field: 'discovery',
    noun: 'discovery document',
    act: 'Discovery document fetched',
    accept: 'application/json',
    addressOf: discoveryAddress,
  });
  return <FetchBox label="Or fetch it by the issuer or its address" {...box} />;
}
