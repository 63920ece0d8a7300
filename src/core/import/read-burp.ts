import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { readBase64Url } from '../assertion/base64url.ts';
import { decodeUtf8 } from '../runtime.ts';
import { chooseCalls } from './choose-calls.ts';
import { counted, type Imported } from './imported.ts';
import { rawCall } from './raw-call.ts';

const opening = /<items\b[^>]{0,300}\bburpVersion=/;
/** What an XML file begins with (XML 1.0 §2.8): its declaration and that of its elements. */
const prologue = /<\?xml [^>]{0,200}\?>|<!DOCTYPE items[^[\]>]{0,200}(?:\[[^[\]]{0,5000}\])?\s{0,20}>/g;
const mostItems = 5_000;

/** Reads the items that Burp Suite saves (XML, messages in base64 or plain). `undefined` for any other text; never fails. */
export function readBurp(text: string): Imported | undefined {
  const start = opening.exec(text.slice(0, 20_000));
  if (start === null) return undefined;
  const closing = text.lastIndexOf('</items>');
  const end = closing < 0 ? text.length : closing + '</items>'.length;
  const items = itemsIn(text.slice(start.index, end));
  const before = text.slice(0, start.index).replace(prologue, '');
  if (items === undefined)
    return {
      what: 'Items saved by Burp',
      ...(before.trim() === '' ? {} : { rest: before }),
      notices: [
        'The items saved by Burp cannot be read: the file is cut off or damaged. Save them again, with “Base64-encode requests and responses” on.',
      ],
    };
  const calls = items.flatMap((item) => {
    const request = messageIn(item, 'request');
    const response = messageIn(item, 'response');
    const url = childOf(item, 'url')?.text.trim();
    const call = rawCall({ request, response, ...(url === undefined || url === '' ? {} : { url }) });
    return call === undefined ? [] : [call];
  });
  return {
    what: counted(items.length, 'item').concat(' saved by Burp'),
    ...chooseCalls(calls, 'time'),
    rest: [before, text.slice(end)].filter((part) => part.trim() !== '').join('\n'),
  };
}

function itemsIn(xml: string): readonly XmlElement[] | undefined {
  try {
    const { root } = parseXml(xml);
    return root === null
      ? undefined
      : elementsOf(root)
          .filter(({ name }) => name === 'item')
          .slice(-mostItems);
  } catch {
    return undefined;
  }
}

function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => child instanceof XmlElement);
}

function childOf(item: XmlElement, wanted: string): XmlElement | undefined {
  return elementsOf(item).find(({ name }) => name === wanted);
}

function messageIn(item: XmlElement, wanted: string): string {
  const element = childOf(item, wanted);
  if (element === undefined) return '';
  if (element.attributes.base64 !== 'true') return element.text;
  return decodeUtf8(readBase64Url(element.text.trim()).bytes).text;
}
