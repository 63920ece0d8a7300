import { useFetchEvidence } from '../../session/use-fetch-evidence.ts';
import { FetchBox } from '../../ui/fetch-box.tsx';

/** Fetches the key set by its address. */
export function FetchKeySet() {
  const box = useFetchEvidence({
    field: 'jwks',
    noun: 'key set',
    act: 'Key set fetched',
    accept: 'application/json, application/jwk-set+json',
  });
  return <FetchBox label="Or fetch it by its address" {...box} />;
}
