import { defineCheck } from '../define-check.ts';
import { connectionText, foreignBecause } from '../key-set/tls-outcome.ts';
import { cannotTell, found, notApplicable, passed } from '../outcome.ts';

/** The host broke off because no client certificate came (alert 116 of RFC 8446 §6.2, and what nginx and IIS answer). */
const required =
  /alert certificate required|SSL alert number 116|ERR_BAD_SSL_CLIENT_AUTH_CERT|No required SSL certificate was sent|HTTP Error 403\.7/i;
/** The host asked for one (CertificateRequest), which OpenSSL shows with the names it accepts, and curl as a message. */
const asked =
  /^Acceptable client certificate CA names|^Client Certificate Types: |^Requested Signature Algorithms: |TLS handshake, (?:Request CERT|CERT request) \(13\)/im;
const handshake = /^No client certificate CA names sent|TLS handshake, Certificate \(11\)/m;

export const mtlsUnexpected = defineCheck({
  code: 'mtls-unexpected',
  stage: 'network',
  severity: 'warning',
  title: 'The host of the key set asks for a client certificate',
  why: 'The provider fetches the key set without a client certificate; a host that insists on one refuses it.',
  falsePositives:
    'A host that asks for a certificate may do without one, and then nothing is wrong; hence only possible.',
  example: '"Acceptable client certificate CA names" in the output of openssl',
  references: ['Singpass: key sets', 'RFC 8446 §4.3.2'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Serve the key set where no client certificate is asked for: another host name, or mutual TLS switched off for it.',
      'In nginx, ssl_verify_client holds for a whole server block: give the key set a server block of its own.',
      'Test without a certificate from outside: `curl -sS -o /dev/null -w "%{http_code}\\n" URL`, and expect 200.',
    ],
  },
  run(subject) {
    const connection = connectionText(subject);
    if (connection === undefined) return cannotTell(['certificates']);
    const { source, text } = connection;
    const foreign = foreignBecause(text, subject);
    if (foreign !== undefined) return notApplicable(foreign);
    const insists = required.exec(text);
    const match = insists ?? asked.exec(text);
    if (match === null) {
      return handshake.test(text) ? passed : notApplicable('the output does not show what the host asks for');
    }
    const start = text.lastIndexOf('\n', match.index) + 1;
    const end = text.indexOf('\n', match.index);
    const line = text.slice(start, end < 0 ? undefined : end).trimEnd();
    return found({
      certainty: insists === null ? 'hint' : 'strong',
      severity: insists === null ? undefined : 'error',
      title:
        insists === null ? undefined : 'The host of the key set refuses callers without a client certificate',
      evidence: [
        {
          source,
          path: 'output',
          span: { start, end: start + line.length },
          found: line.trim().slice(0, 200),
          expected: 'no request for a client certificate',
          note: insists === null ? 'it may do without one' : undefined,
        },
      ],
    });
  },
});
