import { beginsLogLine, isWords } from '../request/log/log-lines.ts';
import { parseRequest } from '../request/parse-request.ts';

/** How code begins that calls a client. */
const codeStart =
  /^(?:(?:const|let|var|final|val|using|import|from|package|use|public|private|async|def|func|function|class|await|return) |<\?php|\$\w{1,40} = |\w{1,40} :?= (?:await )?[\w.]{1,80}\()/;
const mostBlocks = 8;

/**
 * Lines of a log with code between them, above or below, as a question holds them in turns: the log as one piece, and each block of
 * code. Of code that shows no request nothing is parted. Linear.
 */
export function splitLog(text: string): readonly string[] {
  if (!/\(/.test(text)) return [text];
  const blocks = blocksOf(text.split('\n'));
  const code = blocks.filter(({ isCode }) => isCode);
  if (code.length === 0 || code.length === blocks.length || blocks.length > mostBlocks) return [text];
  if (!code.every(({ lines }) => isRequest(lines.join('\n')))) return [text];
  const log = blocks.flatMap(({ lines, isCode }) => (isCode ? [] : [lines.join('\n').trim()])).join('\n');
  const pieces = code.map(({ lines }) => lines.join('\n'));
  return blocks[0]?.isCode ? [...pieces, log] : [log, ...pieces];
}

interface Block {
  readonly isCode: boolean;
  readonly lines: string[];
}

function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    const start = line.slice(0, 300);
    const isLog = beginsLogLine(start);
    const isCode = !isLog && codeStart.test(start);
    if (last === undefined && !isLog && !isCode) {
      if (!isWords(start)) return [];
    } else if (last === undefined || (last.isCode ? isLog : isCode)) blocks.push({ isCode, lines: [line] });
    else last.lines.push(line);
  }
  return blocks;
}

function isRequest(code: string): boolean {
  const request = parseRequest(code);
  return request?.form === 'http' && request.url !== undefined;
}
