import { describe, expect, it } from 'vitest';
import { fapiCase } from '../../testing/cases.ts';
import { exported } from '../../testing/exports.ts';
import { recognisePaste } from '../case/recognise.ts';
import { exportFormats } from '../export/registry.ts';
import { parseRequest } from '../request/parse-request.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
/** These put the form together in a loop or in a library: nothing is plain to see. */
const unseen = ['node-openid-client', 'java', 'go', 'php'];

describe('what this page writes', () => {
  it.each(exportFormats.filter(({ id }) => !unseen.includes(id)))(
    'is read again by it: $title',
    async (format) => {
      const { pieces } = recognisePaste(format.write(exported(await fapiCase())));
      const request = parseRequest(pieces.find(({ field }) => field === 'request')?.text ?? '');
      expect(request).toMatchObject({ method: 'POST', url });
      const values = new Map(request?.parameters.map(({ name, value }) => [name, value]));
      expect(values.get('grant_type')).toBe('authorization_code');
      expect(values.get('redirect_uri')).toBe('https://rp.example.sg/callback');
      expect(values.get('client_assertion_type')).toContain('jwt-bearer');
      expect([...values.keys()].toSorted()).toEqual([
        'client_assertion',
        'client_assertion_type',
        'code',
        'code_verifier',
        'grant_type',
        'redirect_uri',
      ]);
    },
  );

  it.each(exportFormats.filter(({ id }) => unseen.includes(id)))(
    'is told to be code where it is that: $title',
    async (format) => {
      const { pieces } = recognisePaste(format.write(exported(await fapiCase())));
      expect(pieces.map(({ field }) => field)).toEqual([undefined]);
      expect(pieces[0]?.summary).toContain('This is code, and the request in it is not plain to see');
    },
  );
});
