import { describe, expect, it } from 'vitest';
import { recognisePaste } from '../case/recognise.ts';
import { parseRequest } from '../request/parse-request.ts';
import { readKarate } from './read-karate.ts';

const file = `@token
Feature: token

  Background:
    * url 'https://stg-id.singpass.gov.sg/'
    * def id = 'our-client'

  Scenario: exchange the code
    Given path 'fapi', 'token'
    And header DPoP = proof
    And form field grant_type = 'authorization_code'
    And form field client_id = id
    And form field code = "a b&c"
    When method post
    Then status 200
`;

describe('a feature of Karate', () => {
  it.each([file, file.replaceAll('\n', '\r\n')])(
    'fills the token request, with what it gives names',
    (text) => {
      const { pieces, notices } = recognisePaste(text);
      expect(pieces.map(({ field, summary }) => [field, summary])).toEqual([
        ['request', 'A feature of Karate with 1 call: its token call fills the token request.'],
      ]);
      const request = parseRequest(pieces[0]?.text ?? '');
      expect(request?.url).toBe('https://stg-id.singpass.gov.sg/fapi/token');
      expect(request?.contentType).toBe('application/x-www-form-urlencoded');
      expect(request?.parameters.map(({ name, value }) => [name, value])).toEqual([
        ['grant_type', 'authorization_code'],
        ['client_id', 'our-client'],
        ['code', 'a b&c'],
      ]);
      expect(notices).toEqual(['Without a value in the file: “proof”.']);
    },
  );

  it('keeps the address of each call apart, and the type that it names', () => {
    const two = `Feature: a\nScenario: b\nGiven url 'https://a.sg/par'\nAnd form field response_type = 'code'\nWhen method post\nGiven url 'https://a.sg/token'\nAnd header content-type = 'text/plain'\nAnd form field grant_type = 'x'\nWhen method post`;
    const { request = '', pushed = '' } = readKarate(two) ?? {};
    expect(parseRequest(request)).toMatchObject({ url: 'https://a.sg/token', contentType: 'text/plain' });
    expect(parseRequest(pushed)?.url).toBe('https://a.sg/par');
  });

  it('is no other text', () => {
    for (const text of ['', 'Feature: a', 'Feature: a\nGiven url x', 'Given url x\nWhen method post'])
      expect(readKarate(text)).toBeUndefined();
  });
});
