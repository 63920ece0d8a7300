import { describe, expect, it } from 'vitest';
import { recognisePaste } from '../case/recognise.ts';
import { parseRequest } from '../request/parse-request.ts';
import { readAnsible } from './read-ansible.ts';

const file = `- name: get token
  ansible.builtin.uri:
    url: https://stg-id.singpass.gov.sg/fapi/token  # staging
    method: POST
    body_format: form-urlencoded
    headers:
      DPoP: "{{ proof }}"
    body:
      grant_type: authorization_code
      code: 'a b&c'

      redirect_uri: "https://app.sg/cb"
    status_code: 200
  register: token
`;
const parametersIn = (text: string) => parseRequest(text)?.parameters.map(({ name, value }) => [name, value]);

describe('a playbook of Ansible', () => {
  it.each([file, file.replaceAll('\n', '\r\n')])('fills the token request', (text) => {
    const { pieces, notices } = recognisePaste(text);
    expect(pieces.map(({ field, summary }) => [field, summary])).toEqual([
      ['request', 'A playbook of Ansible with 1 call: its token call fills the token request.'],
    ]);
    const request = parseRequest(pieces[0]?.text ?? '');
    expect(request).toMatchObject({
      method: 'POST',
      url: 'https://stg-id.singpass.gov.sg/fapi/token',
      contentType: 'application/x-www-form-urlencoded',
    });
    expect(parametersIn(pieces[0]?.text ?? '')).toEqual([
      ['grant_type', 'authorization_code'],
      ['code', 'a b&c'],
      ['redirect_uri', 'https://app.sg/cb'],
    ]);
    expect(notices).toEqual(['Without a value in the file: “proof”.']);
  });

  it('sends what it says: JSON, a text, a type of its own', () => {
    const call = (lines: string): string =>
      readAnsible(`- uri:\n    url: https://a.sg/token\n    method: POST\n${lines}`)?.request ?? '';
    const json = call('    body_format: json\n    body:\n      grant_type: x\n');
    expect(parseRequest(json)).toMatchObject({ contentType: 'application/json', body: '{"grant_type":"x"}' });
    const text = call('    body: "grant_type=x&code=y"\n    headers:\n      Content-Type: text/plain\n');
    expect(parseRequest(text)).toMatchObject({ contentType: 'text/plain', body: 'grant_type=x&code=y' });
    expect(readAnsible('- uri:\n    url: https://a.sg/token?grant_type=x')?.request).toMatch(/^GET /);
  });

  it('keeps what stands below the task apart from it', () => {
    const two = `${file}\n- uri:\n    url: https://a.sg/par\n    method: POST\n    body: response_type=code`;
    expect(readAnsible(two)?.pushed).toContain('https://a.sg/par');
    expect(parametersIn(readAnsible(two)?.request ?? '')).toHaveLength(3);
  });

  it('is no other text', () => {
    for (const text of ['', 'uri:', '- uri:\n    method: POST', 'uri: https://a.sg/token', '{"uri":1}'])
      expect(readAnsible(text)).toBeUndefined();
  });
});
