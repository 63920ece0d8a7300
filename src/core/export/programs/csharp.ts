import type { ExportFormat } from '../export-format.ts';
import type { ExportRequest, Proof } from '../export-request.ts';
import { csharpLiteral as literal } from './literals.ts';
import { curves, lines, partsOf } from './tongue.ts';

function proofText({ algorithm, address, lifetimeSeconds }: Proof): string {
  return `
// The key pair of this login: the same as in the pushed request.
var pair = JsonDocument.Parse(Env("DPOP_PRIVATE_KEY")).RootElement;
string Member(string name) => pair.GetProperty(name).GetString()!;
var proof = Sign(
    new() { ["alg"] = "${algorithm}", ["typ"] = "dpop+jwt", ["jwk"] = new Dictionary<string, string>
    {
        ["kty"] = "EC", ["crv"] = Member("crv"), ["x"] = Member("x"), ["y"] = Member("y"),
    } },
    new() { ["htm"] = method, ["htu"] = ${literal(address)}, ["iat"] = now, ["exp"] = now + ${lifetimeSeconds}, ["jti"] = Guid.NewGuid().ToString() },
    ReadKey(Env("DPOP_PRIVATE_KEY")), HashAlgorithmName.SHA${curves[algorithm].hash});
`;
}

function write(request: ExportRequest): string {
  const { signing, method, url } = request;
  const { text, headers, parameters } = partsOf(request, {
    literal,
    env: (name) => `Env("${name}")`,
    assertion: 'assertion',
    proof: 'proof',
  });
  return `// .NET 6 or newer, no packages: dotnet new console, put this into Program.cs, then: dotnet run
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

var method = ${literal(method)};
var clientId = ${text(signing.clientId)};
var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
var assertion = Sign(
    new() { ["alg"] = "${signing.algorithm}", ["typ"] = ${literal(signing.typ)}, ["kid"] = ${text(signing.keyId)} },
    new() { ["iss"] = clientId, ["sub"] = clientId, ["aud"] = ${text(signing.audience)}, ["iat"] = now, ["exp"] = now + ${signing.lifetimeSeconds}, ["jti"] = Guid.NewGuid().ToString() },
    ReadKey(Env("PRIVATE_KEY")), HashAlgorithmName.SHA${curves[signing.algorithm].hash});
${signing.proof === undefined ? '' : proofText(signing.proof)}
using var request = new HttpRequestMessage(new HttpMethod(method), ${literal(url)})
{
    Content = new FormUrlEncodedContent(new KeyValuePair<string, string>[]
    {
${lines(parameters, ([name, value]) => `        new(${name}, ${value}),\n`)}    }),
};
${lines(headers, ([name, value]) => `request.Headers.TryAddWithoutValidation(${name}, ${value});\n`)}using var client = new HttpClient();
using var response = await client.SendAsync(request);
Console.WriteLine((int)response.StatusCode);
Console.WriteLine(await response.Content.ReadAsStringAsync());

static string Env(string name)
{
    var value = Environment.GetEnvironmentVariable(name);
    return string.IsNullOrEmpty(value) ? throw new InvalidOperationException(name + " is not set") : value;
}

static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

static byte[] FromBase64Url(string text) =>
    Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '='));

// PEM, also on one line with \\n for each line end, or a JWK.
static ECDsa ReadKey(string text)
{
    if (!text.TrimStart().StartsWith("{"))
    {
        var key = ECDsa.Create();
        key.ImportFromPem(text.Replace("\\\\n", "\\n"));
        return key;
    }
    var jwk = JsonDocument.Parse(text).RootElement;
    byte[] Bytes(string name) => FromBase64Url(jwk.GetProperty(name).GetString()!);
    return ECDsa.Create(new ECParameters
    {
        Curve = jwk.GetProperty("crv").GetString() switch
        {
            "P-256" => ECCurve.NamedCurves.nistP256,
            "P-384" => ECCurve.NamedCurves.nistP384,
            _ => ECCurve.NamedCurves.nistP521,
        },
        D = Bytes("d"),
        Q = new ECPoint { X = Bytes("x"), Y = Bytes("y") },
    });
}

// SignData gives r and s one after the other, as JWS wants it, and not DER.
static string Sign(Dictionary<string, object> header, Dictionary<string, object> claims, ECDsa key, HashAlgorithmName hash)
{
    var input = Base64Url(JsonSerializer.SerializeToUtf8Bytes(header)) + "." + Base64Url(JsonSerializer.SerializeToUtf8Bytes(claims));
    return input + "." + Base64Url(key.SignData(Encoding.ASCII.GetBytes(input), hash));
}
`;
}

export const csharp: ExportFormat = {
  id: 'csharp',
  title: 'C#',
  group: 'Programs',
  lead: 'The base class library of .NET 6 or newer alone.',
  fileName: 'Program.cs',
  mediaType: 'text/x-csharp',
  signs: true,
  write,
};
