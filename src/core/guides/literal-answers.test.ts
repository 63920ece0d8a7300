import { describe, expect, it } from 'vitest';
import fixtures from '../../testing/fixtures/error-answers.fixture.json' with { type: 'json' };
import { rfc7523 } from '../profiles/rfc7523.ts';
import { singpassFapi } from '../profiles/singpass-fapi.ts';
import { parseResponse } from '../response/parse-response.ts';
import { recogniseError } from '../response/recognise-error.ts';
import { guides } from './registry.ts';

interface Fixture {
  readonly server: string;
  readonly status: number | null;
  readonly content_type?: string | null;
  readonly body: string | null;
  readonly accepted?: boolean;
}

function whole({ status, content_type: type, body }: Fixture): string {
  const head = status === null ? '' : `HTTP/1.1 ${status} Status\r\nContent-Type: ${type ?? ''}\r\n\r\n`;
  return `${head}${body ?? ''}`;
}

const answers = (fixtures as readonly Fixture[]).filter(
  ({ accepted, body }) => accepted !== true && body !== null,
);

describe('the guide that a literal answer of a real server opens', () => {
  it.each([singpassFapi, rfc7523].map((profile) => [profile.id, profile] as const))(
    'asks for what the answer means first, or is about it, at %s',
    (_id, profile) => {
      const unasked = answers.flatMap((fixture) => {
        const response = parseResponse(whole(fixture));
        const recognised = response && recogniseError(response, profile);
        // A code of the login page has one end, which tells what each of them means.
        if (recognised?.causes[0] === undefined || /PX-E\d/.test(fixture.body ?? '')) return [];
        const {
          guide,
          causes: [first],
        } = recognised;
        const asked = JSON.stringify(guides[guide].nodes).includes(`"${first}"`);
        return asked ? [] : `${first}, not in ${guide}: ${fixture.body?.slice(0, 80)}`;
      });
      expect(unasked).toEqual([]);
    },
  );
});
