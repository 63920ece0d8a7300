import { describe, expect, it } from 'vitest';
import type { SubjectAltName } from './certificate.ts';
import { coveringName, mismatchNote } from './host-name.ts';

const dns = (...values: readonly string[]): readonly SubjectAltName[] =>
  values.map((value) => ({ kind: 'dns', value }));
const ip = (...values: readonly string[]): readonly SubjectAltName[] =>
  values.map((value) => ({ kind: 'ip', value }));

describe('a certificate covers a host (RFC 9525 §6)', () => {
  it.each([
    ['rp.example.sg', dns('rp.example.sg')],
    ['RP.Example.sg', dns('rp.example.SG')],
    ['rp.example.sg.', dns('rp.example.sg')],
    ['rp.example.sg', dns('x.example.sg', '*.example.sg')],
    ['xn--bcher-kva.example', dns('xn--bcher-kva.example')],
    ['192.0.2.1', ip('192.0.2.1')],
    ['192.0.2.100', ip('192.0.2.100')],
    ['192.0.2.1.example', dns('192.0.2.1.example')],
    ['a192.0.2.1', dns('a192.0.2.1')],
    ['fe80::zz', ip('FE80::ZZ')],
    ['[2001:db8::1]', ip('2001:db8:0:0:0:0:0:1')],
    ['2001:DB8::1', ip('2001:db8::1')],
  ])('%s', (host, names) => {
    expect(coveringName(host, names)).toBeDefined();
  });

  it.each([
    ['rp.example.sg', dns('example.sg')],
    ['example.sg', dns('*.example.sg')],
    ['a.rp.example.sg', dns('*.example.sg')],
    ['rp.example.sg', dns('r*.example.sg')],
    ['rp.example.sg', dns('rp.*.sg')],
    ['rp.example.sg', dns('*')],
    ['rp.example.sg', []],
    ['192.0.2.1', dns('192.0.2.1')],
    ['192.0.2.1', dns('*.0.2.1')],
    ['rp.example.sg', ip('192.0.2.1')],
    ['192.0.2.1', ip('192.0.2.2')],
    ['rp.example.sg', ip('rp.example.sg')],
    ['.example.sg', dns('*.example.sg')],
    ['192.0.2.1.example', ip('192.0.2.1')],
    ['a192.0.2.1', ip('a192.0.2.1')],
    ['[rp.example.sg', dns('rp[.example.sg')],
  ])('%s is not covered by %j', (host, names) => {
    expect(coveringName(host, names)).toBeUndefined();
  });
});

it.each([
  ['a.b.example.sg', dns('*.example.sg'), undefined, /one label only/],
  ['example.sg', dns('*.example.sg'), undefined, /name above/],
  ['rp.example.sg', dns('r*.example.sg'), undefined, /whole leftmost label/],
  ['rp.example.sg', [], 'rp.example.sg', /common name/],
  ['192.0.2.1', dns('192.0.2.1'), undefined, /as an IP name/],
  ['rp.example.sg', dns('other.sg'), 'other', undefined],
  ['rp.example.sg', dns('other.sg'), undefined, undefined],
  ['rp.example.sg', dns('xxrp.example.sg'), undefined, undefined],
  ['example.sg', dns('*.other.sg'), undefined, undefined],
  ['rp.example.sg', dns('*.other.sg'), undefined, undefined],
  ['a.b.example.sg', ip('*.example.sg'), undefined, undefined],
  ['192.0.2.1', dns('other.sg'), '192.0.2.1', undefined],
  ['192.0.2.1', ip('192.0.2.2'), undefined, undefined],
] as const)('says why %s is not covered', (host, names, commonName, note) => {
  const said = mismatchNote(host, names, commonName);
  if (note === undefined) expect(said).toBeUndefined();
  else expect(said).toMatch(note);
});
