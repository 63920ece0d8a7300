import { describe, expect, it } from 'vitest';
import { dateInText, statusInText } from './status-in-text.ts';

describe('the status in a text', () => {
  it.each<[string, string, number | undefined]>([
    ['told by a word', 'the status is 401', 401],
    ['in JSON', '{"status":401}', 401],
    ['in JSON, in capitals', '{"StatusCode": 401}', 401],
    ['in JSON, with an underline', ' [{"status_code" : 401}]', 401],
    ['in JSON whose status is only words', '{"message":"status 401"}', undefined],
    ['in JSON of another name', '{"statuses": 1, "a":"HTTP 401"}', undefined],
    ['in JSON behind 2,000 characters', `{${' '.repeat(2_000)}"status":401}`, undefined],
    ['in JSON within them', `{${' '.repeat(1_990)}"status":401}`, 401],
    ['in a page', '\n<html>HTTP 401', undefined],
    ['in a reason that is all there is', 'Not Found\n', 404],
    ['in a reason with a full stop', 'Unauthorized.', 401],
    ['in no reason among words', 'It was Not Found', undefined],
    ['of Spring', 'org.springframework.web.client.HttpClientErrorException$BadRequest: 400 : [no body]', 400],
    ['in the title of a page', '<html>\n<head><title>404 Not Found</title>', 404],
    ['in a title that counts', '<title>404 Ways to Cook</title>', undefined],
    ['in the title of Tomcat', '<!doctype html><title>HTTP Status 401 – Unauthorized</title>', 401],
    ['in a title that is quoted', 'unexpected <title>404 here', undefined],
    ['in a list', '["HTTP 401"]', undefined],
    ['behind a code in brackets', '[invalid_token_response] it was 401 Unauthorized: [no body]', 401],
    ['behind a time in brackets', '[2026-11-28 09:00:00] HTTP 401', 401],
    ['by a person', 'we get 404 from the token endpoint', 404],
    ['by a person, at the end', 'Each call returns a 401.', 401],
    ['by nobody, as it counts something', 'it returned 404 rows', undefined],
    ['behind a bracket', 'x [HTTP 401]', 401],
    ['within 5,000 characters', `${'.'.repeat(4_991)} HTTP 401`, 401],
    ['behind them', `${'.'.repeat(4_992)} HTTP 4011`, undefined],
    ['the clearest first', '400 Bad Request, status 401', 401],
    ['nowhere', 'words', undefined],
    ['nowhere, as nothing is there', '', undefined],
  ])('is read %s', (_name, text, status) => {
    expect(statusInText(text)).toBe(status);
  });
});

describe('the date in a text', () => {
  const line = 'Date: Tue, 24 Nov 2026 14:00:00 GMT';
  const seconds = 1_795_528_800;

  it.each<[string, string, number | undefined]>([
    ['alone', line, seconds],
    ['among lines', `a\r\n${line}\r\nb`, seconds],
    ['behind one that is no date', `Date: Tue, 31 Feb 2026 14:00:00 GMT\n${line}`, seconds],
    ['the first of two', `${line}\nDate: Tue, 24 Nov 2026 14:00:01 GMT`, seconds],
    ['within 5,000 characters', `${'.'.repeat(4_964)}\n${line}`, seconds],
    ['behind them', `${'.'.repeat(4_965)}\n${line}`, undefined],
    ['in the middle of a line', `x ${line}`, undefined],
    ['nowhere', 'words', undefined],
  ])('is read %s', (_name, text, expected) => {
    expect(dateInText(text)).toBe(expected);
  });
});
