import { describe, expect, it } from 'vitest';
import { parseRequest } from '../request/parse-request.ts';
import type { WireParameter } from '../request/wire-request.ts';
import { damageOutcome, echoesOf, parameterEvidence } from './damaged-parameters.ts';

const parameter = (name: string, value: string, place: WireParameter['place'] = 'body'): WireParameter => ({
  name,
  value,
  rawName: name,
  rawValue: value,
  place,
});

describe('a parameter as evidence', () => {
  it('is shown as it stands', () => {
    expect(parameterEvidence({ ...parameter('scope', 'openid'), span: { start: 3, end: 9 } })).toEqual({
      source: 'request',
      path: 'parameters.scope',
      span: { start: 3, end: 9 },
      found: 'openid',
    });
  });

  it.each(['code', 'client_assertion', 'code_verifier'])('%s is a secret', (name) => {
    expect(parameterEvidence(parameter(name, 'x'))).toMatchObject({ secret: true });
  });

  it.each(['client_id', 'redirect_uri', 'of_no_profile', 'constructor'])('%s is none', (name) => {
    expect(parameterEvidence(parameter(name, 'x'))).toEqual({
      source: 'request',
      path: `parameters.${name}`,
      found: 'x',
    });
  });

  it('says that it stands in the query, unless there is more to say', () => {
    const inQuery = parameter('scope', 'openid', 'query');
    expect(parameterEvidence(inQuery).note).toBe('in the query');
    expect(parameterEvidence(inQuery, { note: 'twice', expected: 'once' })).toEqual({
      source: 'request',
      path: 'parameters.scope',
      found: 'openid',
      note: 'twice',
      expected: 'once',
    });
  });
});

describe('several damaged parameters', () => {
  it('are as sure and as bad as the worst of them', () => {
    const request = parseRequest('client_assertion=eyJ.e30.AAAA%0A&grant_type=authorization_code%0A');
    if (request === undefined) throw new Error('no request');
    const outcome = damageOutcome(request, 'edge-space', {
      certainty: ({ name }) => (name === 'client_assertion' ? 'strong' : 'proof'),
      severity: ({ name }) => (name === 'client_assertion' ? 'warning' : undefined),
    });
    expect(outcome).toMatchObject({ kind: 'found', finding: { certainty: 'proof', severity: undefined } });
  });
});

describe('what no one sees at the very end of a paste', () => {
  const sure = (text: string): string | undefined => {
    const request = parseRequest(text);
    const outcome = request && damageOutcome(request, text.includes('\u200b') ? 'invisible' : 'edge-space');
    return outcome?.kind === 'found' ? outcome.finding.certainty : outcome?.kind;
  };
  const head = 'POST /token HTTP/1.1\nHost: id.example\n';

  it.each([
    ['code=abc&state=x ', 'strong'],
    ['code=abc&state=x\u200b', 'strong'],
    [`${head}\ncode=abc&state=x `, 'strong'],
    [`${head}Content-Length: 17\n\ncode=abc&state=x `, 'proof'],
    ['code=abc &state=x', 'proof'],
    ['code=abc &state=x ', 'proof'],
    ['code=abc&state=x\u200bx\u200b', 'proof'],
    ['code=abc&state=x%20', 'proof'],
  ])('%j: %s', (text, certainty) => {
    expect(sure(text)).toBe(certainty);
  });
});

describe('echoes of a damaged parameter', () => {
  it('are those of what it holds', () => {
    expect(echoesOf('code_verifier')).toEqual([
      'verifier-charset',
      'verifier-length',
      'verifier-mangled',
      'verifier-other-session',
    ]);
    expect(echoesOf('client_assertion')).toContain('payload-not-json');
    expect(echoesOf('scope')).toEqual([]);
  });
});

describe('the outcome of a kind of damage', () => {
  const requestOf = (body: string) => {
    const request = parseRequest(
      `POST /token HTTP/1.1\nHost: id.example\nContent-Type: application/x-www-form-urlencoded\n\n${body}`,
    );
    if (request === undefined) throw new Error('no request');
    return request;
  };
  const findingOf = (...arguments_: Parameters<typeof damageOutcome>) => {
    const outcome = damageOutcome(...arguments_);
    if (outcome.kind !== 'found') throw new Error(outcome.kind);
    return outcome.finding;
  };

  it('is passed where no value has it', () => {
    expect(damageOutcome(requestOf('scope=openid'), 'quotes')).toEqual({ kind: 'passed' });
  });

  it('is one finding for all of them, proof of an error unless said otherwise', () => {
    const { certainty, severity, evidence, set, explainsAway } = findingOf(
      requestOf('scope=%22openid%22&state=%22x%22&client_id=abc'),
      'quotes',
    );
    expect({ certainty, severity, set, explainsAway }).toEqual({
      certainty: 'proof',
      severity: undefined,
      set: undefined,
      explainsAway: [],
    });
    expect(evidence.map(({ path, found, expected }) => ({ path, found, expected }))).toEqual([
      { path: 'parameters.scope', found: '"openid"', expected: undefined },
      { path: 'parameters.state', found: '"x"', expected: undefined },
    ]);
    expect('expected' in evidence[0]).toBe(false);
  });

  it('takes certainty, severity, repair and remarks from the check', () => {
    const finding = findingOf(requestOf('scope=%22openid%22'), 'quotes', {
      certainty: () => 'hint',
      severity: () => 'note',
      repair: ({ value }) => value.replaceAll('"', ''),
      evidence: () => ({ note: 'in quotes' }),
    });
    expect(finding).toMatchObject({
      certainty: 'hint',
      severity: 'note',
      set: { parameter: 'scope', value: 'openid' },
    });
    expect(finding.evidence[0]).toMatchObject({ expected: 'openid', note: 'in quotes' });
  });

  it('repairs only what the form has a field for', () => {
    const finding = findingOf(requestOf('of_no_profile=%22x%22'), 'quotes', { repair: () => 'x' });
    expect(finding.set).toBeUndefined();
    expect(finding.evidence[0].expected).toBe('x');
  });

  it.each([
    ['client_assertion=%22x%22', 'assertion-format'],
    ['code=%22x%22', 'grant'],
    ['redirect_uri=%22x%22&code_verifier=%22y%22', 'grant'],
    ['code=%22x%22&client_assertion=%22y%22', 'assertion-format'],
    ['code=%22x%22&scope=%22y%22', undefined],
    ['constructor=%22x%22', undefined],
  ])('of %s is met at the stage %s', (body, stage) => {
    expect(findingOf(requestOf(body), 'quotes').stage).toBe(stage);
  });

  it('of an empty value is met at once', () => {
    expect(findingOf(requestOf('code='), 'empty').stage).toBeUndefined();
  });

  it('explains away what the damaged values also look like', () => {
    expect(findingOf(requestOf('code_verifier=%22x%22&scope=%22y%22'), 'quotes').explainsAway).toEqual([
      'verifier-charset',
      'verifier-length',
      'verifier-mangled',
      'verifier-other-session',
    ]);
  });
});
