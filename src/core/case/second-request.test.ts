import { describe, expect, it } from 'vitest';
import { secondRequest } from './second-request.ts';

const token = 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.AA';
const pushed = `response_type=code&state=s&client_id=a&client_assertion=${token}`;
const sent = `grant_type=authorization_code&code=abc&client_assertion=${token}`;
const print = `{'grant_type': 'authorization_code', 'code': 'abc', 'client_assertion': '${token}'}`;
const message = `POST /par HTTP/1.1\nHost: id.example\n\n${pushed}`;
const code = (assertion: string): string =>
  `await fetch('https://id.example/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', code: 'abc', client_assertion: ${assertion} }) });`;

const inCode = `axios.post('https://id.example/par', new URLSearchParams({ response_type: 'code', state: 's', client_assertion: '${token}' }));`;

describe('the second of two requests of one login', () => {
  it.each([
    ['below a blank line', `${pushed}\n\n`, sent],
    ['below a ruler', `${pushed}\n---\n`, sent],
    ['below words', `${pushed}\nThen I sent this:\n`, sent],
    ['below words in brackets', `${pushed}\nand then (it's the 2nd)\n`, sent],
    ['below what closes', `{"response_type":"code","client_assertion":"${token}"}\n`, print],
    ['below a message', `${message}\n\n`, print],
    ['the pushed one below', `${sent}\n\n`, pushed],
    ['in the line ends of Windows', `${pushed}\r\n\r\n`, sent],
    ['as code', `${pushed}\n\n`, code(`'${token}'`)],
    ['below lines that could begin one', `${'import a\n\n'.repeat(7)}${inCode}\n\n`, sent],
  ])('begins where it stands: %s', (_name, above, below) => {
    expect(secondRequest(above + below, 0)).toBe(above.length);
  });

  it.each([
    ['nothing', ''],
    ['one alone', sent],
    ['the other alone', pushed],
    ['two for tokens', `${sent}\n\n${sent}`],
    ['two pushed ones', `${pushed}\n\n${pushed}`],
    ['lines of one list', `${pushed}\n${sent}`],
    ['the first without an assertion', `response_type=code&state=s\n\n${sent}`],
    ['the second without one', `${pushed}\n\ngrant_type=authorization_code&code=abc`],
    ['one that sends both', `${pushed}\n\n${sent}&response_type=code`],
    ['code that leaves a value open', `${pushed}\n\n${code('assertion')}`],
    ['the head of a message', `${message.replace(`\n\n${pushed}`, '')}\n\n${sent}&response_type=code`],
    ['words that name them', `The grant_type and the response_type\n\nstate=client_assertion`],
    ['a sign that is no ruler', `${pushed}\n-x\n${sent}`],
    ['a long line', `${pushed}\n${'word '.repeat(20)}\n${sent}`],
  ])('is not seen in %s', (_name, text) => expect(secondRequest(text, 0)).toBeUndefined());

  it('is sought behind a place, at eight lines that could begin it', () => {
    const text = `${pushed}\n\n${sent}`;
    expect(secondRequest(text, pushed.length + 1)).toBe(pushed.length + 2);
    expect(secondRequest(text, pushed.length + 2)).toBeUndefined();
    expect(secondRequest(`${'import a\n\n'.repeat(8)}${inCode}\n\n${sent}`, 0)).toBeUndefined();
  });
});
