import type { RecognisedPiece } from './recognised-piece.ts';

export function recogniseCertificates(text: string): readonly RecognisedPiece[] | undefined {
  const isTlsOutput =
    /^[ \t]*(?:CONNECTED\(|Certificate chain$|depth=\d|verify error:num=|Verify return code:)/m.test(text);
  const isVerboseCurl = /^\* .*(?:SSL|TLS|certificate)/m.test(text) && !/^< HTTP\//m.test(text);
  if (!isTlsOutput && !isVerboseCurl && !/^\s*-----BEGIN CERTIFICATE-----/.test(text)) return undefined;
  const what = isTlsOutput || isVerboseCurl ? 'The output of a TLS connection' : 'A certificate';
  return [
    {
      kind: 'certificates',
      field: 'certificates',
      text,
      summary: `${what}: fills the certificates of the key set host.`,
    },
  ];
}
