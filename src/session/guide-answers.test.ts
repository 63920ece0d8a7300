import { describe, expect, it } from 'vitest';
import { readPaste } from '../core/case/read-paste.ts';
import { examples } from '../core/examples/registry.ts';
import { decodeLink, encodeLink, toSharedState } from '../core/share/share-link.ts';
import { type Draft, emptyDraft, toCase } from './draft.ts';
import { exampleDraft } from './example-draft.ts';
import { filePieces } from './file-paste.ts';
import { answersOfBefore, answersThatCount } from './guide-answers.ts';
import { linkDraft } from './link-draft.ts';

const guide = 'invalid-client';
const response = 'HTTP/1.1 401 Unauthorized\r\n\r\n{"error":"invalid_client","trace_id":"one"}';
const given = { old: 'no' };
const answered: Draft = { ...emptyDraft, response, answers: { guide, response, given } };

const pasted = (draft: Draft, text: string): Draft => filePieces(draft, readPaste(text).pieces);

describe('the answers of a guide', () => {
  it('count whatever other evidence comes', () => {
    const more = pasted(answered, '{"keys":[{"kty":"EC"}]}');
    expect(more.jwks).not.toBe('');
    expect(answersThatCount(more, guide)).toEqual(given);
    expect(answersOfBefore(more, guide)).toEqual({});
  });

  it('do not count for another answer of the server, though it opens the same guide', () => {
    const other = pasted(answered, response.replace('one', 'two'));
    expect(other.response).toContain('two');
    expect(answersThatCount(other, guide)).toEqual({});
    expect(answersOfBefore(other, guide)).toEqual(given);
  });

  it('do not count without the answer of the server', () => {
    expect(answersThatCount({ ...answered, response: '' }, guide)).toEqual({});
  });

  it('do not count in another guide', () => {
    for (const other of ['invalid-grant', undefined]) {
      expect(answersThatCount(answered, other)).toEqual({});
      expect(answersOfBefore(answered, other)).toEqual({});
    }
  });

  it('count again when the answer of the server comes back, with the line ends of a field', () => {
    const other = pasted(answered, response.replace('one', 'two'));
    const back = { ...other, response: `${response.replaceAll('\r\n', '\n')}\n` };
    expect(answersThatCount(back, guide)).toEqual(given);
  });

  it('come along with a link, whose answer of the server has lost its tokens', () => {
    const secret = { ...answered, response: `${response}\n{"access_token":"${'Qx7v'.repeat(12)}"}` };
    const state = toSharedState(toCase(secret, {}), { parameters: {} }, { id: guide, answers: given });
    expect(state.response).not.toBe(secret.response);
    const link = encodeLink(state);
    const opened = link.ok ? decodeLink(link.value) : undefined;
    const draft = linkDraft(emptyDraft, opened?.ok ? opened.value : {});
    expect(draft.guide).toBe(guide);
    expect(answersThatCount(draft, guide)).toEqual(given);
    expect(answersThatCount(pasted(draft, response), guide)).toEqual({});
  });

  it('stay out of an example', () => {
    for (const example of examples)
      expect(exampleDraft(emptyDraft, example).answers).toEqual(emptyDraft.answers);
  });
});

describe('the guide of a link', () => {
  const opened = linkDraft(emptyDraft, { guide, response, answers: given });

  it('gives way to that of another answer of the server', () => {
    expect(opened.guide).toBe(guide);
    expect(pasted(opened, response.replace('one', 'two')).guide).toBe('');
  });

  it('stays where the same answer comes again, or other evidence, or where there was none', () => {
    expect(pasted(opened, response).guide).toBe(guide);
    expect(pasted(opened, '{"keys":[{"kty":"EC"}]}').guide).toBe(guide);
    expect(pasted(linkDraft(emptyDraft, { guide, answers: given }), response).guide).toBe(guide);
    expect(pasted({ ...emptyDraft, guide }, response).guide).toBe(guide);
  });
});
