import { describe, expect, it } from 'vitest';
import { parseRequest } from '../core/request/parse-request.ts';
import { headerValues } from '../core/request/wire-request.ts';
import { faultMakers } from './faults/registry.ts';
import { writeRequest } from './forms.ts';
import { makeHealthy } from './make-healthy.ts';
import { makeSingles } from './make-singles.ts';
import { Random } from './random.ts';
import { score } from './score.ts';
import { toolFormIds, toolWireForms } from './tool-forms.ts';
import { toWire } from './wire.ts';
import { makeWorld } from './world.ts';

const named = (parameters: readonly { readonly name: string; readonly value: string }[]) =>
  parameters.map(({ name, value }) => [name, value]);

describe('a request as tools keep it', () => {
  it.each(toolFormIds)('is read as the same request as its raw HTTP: %s', async (form) => {
    for (let at = 0; at < 6; at += 1) {
      const random = new Random(at * 100);
      const wire = await toWire(await makeWorld(random, at % 2 === 0 ? 'singpass-fapi' : 'singpass-legacy'));
      const raw = parseRequest(writeRequest('http', wire, random)?.request ?? '');
      const read = parseRequest(writeRequest(form, wire, random)?.request ?? '');
      expect(read).toMatchObject({ method: raw?.method, url: raw?.url });
      expect(named(read?.parameters ?? [])).toEqual(named(raw?.parameters ?? []));
      expect(headerValues(read?.headers ?? [], 'dpop')).toEqual(headerValues(raw?.headers ?? [], 'dpop'));
      if (!toolWireForms.includes(form)) continue;
      expect(read).toMatchObject({ body: raw?.body, contentType: raw?.contentType, headersComplete: true });
    }
  });

  it.each(toolFormIds)('shows a fault as well as any other paste: %s', async (form) => {
    const makers = faultMakers
      .filter(({ forms = [form] }) => forms.includes(form))
      .filter((_maker, at) => at % 97 === 0);
    expect(makers.length).toBeGreaterThan(2);
    for (const maker of makers)
      for (const one of await makeSingles({ ...maker, forms: [form] }, 5, { forms: 1, rounds: 1 }))
        expect(await score(one)).toMatchObject({ top1: true, falseProofs: [] });
  });

  it('raises no alarm where the login is healthy', async () => {
    const healthy = (await makeHealthy(11, 40)).filter(({ form }) => toolFormIds.some((id) => id === form));
    expect(healthy.length).toBeGreaterThan(10);
    for (const one of healthy) expect(await score(one)).toMatchObject({ falseAlarm: false });
  });
});
