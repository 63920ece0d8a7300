import { installReflectMetadata } from './reflect-metadata.ts';

type X509 = typeof import('@peculiar/x509');

let loading: Promise<X509> | undefined;

/** The X.509 library, loaded when the first certificate is to be read: the first screen goes without. */
export function loadX509(): Promise<X509> {
  installReflectMetadata();
  loading ??= import('@peculiar/x509');
  return loading;
}
