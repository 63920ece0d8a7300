import type { ExportFormat } from '../export-format.ts';
import type { ExportRequest, Proof } from '../export-request.ts';
import { doubleQuoted as literal } from './literals.ts';
import { curves, lines, partsOf } from './tongue.ts';

function proofText({ algorithm, address, lifetimeSeconds }: Proof): string {
  return `
	// The key pair of this login: the same as in the pushed request.
	var pair jwk
	check(json.Unmarshal([]byte(env("DPOP_PRIVATE_KEY")), &pair))
	proof := sign(pair.key(),
		map[string]any{"alg": "${algorithm}", "typ": "dpop+jwt", "jwk": map[string]any{"kty": "EC", "crv": pair.Crv, "x": pair.X, "y": pair.Y}},
		map[string]any{"htm": method, "htu": ${literal(address)}, "iat": now, "exp": now + ${lifetimeSeconds}, "jti": random()})
`;
}

const hashCalls = {
  256: { call: 'sha256.Sum256', package: 'crypto/sha256' },
  384: { call: 'sha512.Sum384', package: 'crypto/sha512' },
  512: { call: 'sha512.Sum512', package: 'crypto/sha512' },
} as const;

function write(request: ExportRequest): string {
  const { signing, method, url } = request;
  const { text, headers, parameters } = partsOf(request, {
    literal,
    env: (name) => `env("${name}")`,
    assertion: 'assertion',
    proof: 'proof',
  });
  const used = [signing.algorithm, ...(signing.proof === undefined ? [] : [signing.proof.algorithm])];
  const packages = new Set(used.map((algorithm) => hashCalls[curves[algorithm].hash].package));
  const algorithms = [...new Set(used)];
  return `// Go 1.19 or newer, the standard library alone: go run token_request.go
package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
${lines([...packages].sort(), (name) => `	"${name}"\n`)}	"crypto/x509"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"math/big"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"
)

func main() {
	method := ${literal(method)}
	clientID := ${text(signing.clientId)}
	now := time.Now().Unix()
	assertion := sign(readKey(env("PRIVATE_KEY")),
		map[string]any{"alg": "${signing.algorithm}", "typ": ${literal(signing.typ)}, "kid": ${text(signing.keyId)}},
		map[string]any{"iss": clientID, "sub": clientID, "aud": ${text(signing.audience)}, "iat": now, "exp": now + ${signing.lifetimeSeconds}, "jti": random()})
${signing.proof === undefined ? '' : proofText(signing.proof)}
	var body []string
	for _, pair := range [][2]string{
${lines(parameters, ([name, value]) => `		{${name}, ${value}},\n`)}	} {
		body = append(body, url.QueryEscape(pair[0])+"="+url.QueryEscape(pair[1]))
	}
	request, err := http.NewRequest(method, ${literal(url)}, strings.NewReader(strings.Join(body, "&")))
	check(err)
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
${lines(headers, ([name, value]) => `	request.Header.Add(${name}, ${value})\n`)}	response, err := http.DefaultClient.Do(request)
	check(err)
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	check(err)
	fmt.Println(response.StatusCode)
	fmt.Println(string(answer))
}

func env(name string) string {
	value := os.Getenv(name)
	if value == "" {
		check(errors.New(name + " is not set"))
	}
	return value
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func random() string {
	bytes := make([]byte, 16)
	_, err := rand.Read(bytes)
	check(err)
	return hex.EncodeToString(bytes)
}

type jwk struct{ Crv, X, Y, D string }

func (j jwk) key() *ecdsa.PrivateKey {
	curves := map[string]elliptic.Curve{"P-256": elliptic.P256(), "P-384": elliptic.P384(), "P-521": elliptic.P521()}
	number := func(text string) *big.Int {
		bytes, err := base64.RawURLEncoding.DecodeString(text)
		check(err)
		return new(big.Int).SetBytes(bytes)
	}
	if curves[j.Crv] == nil {
		check(errors.New("the JWK has no curve for signing"))
	}
	public := ecdsa.PublicKey{Curve: curves[j.Crv], X: number(j.X), Y: number(j.Y)}
	return &ecdsa.PrivateKey{PublicKey: public, D: number(j.D)}
}

// PEM, also on one line with \\n for each line end, or a JWK.
func readKey(text string) *ecdsa.PrivateKey {
	if strings.HasPrefix(strings.TrimSpace(text), "{") {
		var key jwk
		check(json.Unmarshal([]byte(text), &key))
		return key.key()
	}
	block, _ := pem.Decode([]byte(strings.ReplaceAll(text, "\\\\n", "\\n")))
	if block == nil {
		check(errors.New("PRIVATE_KEY is neither PEM nor a JWK"))
	}
	if key, err := x509.ParseECPrivateKey(block.Bytes); err == nil {
		return key
	}
	key, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	check(err)
	private, ok := key.(*ecdsa.PrivateKey)
	if !ok {
		check(errors.New("PRIVATE_KEY is not for ECDSA"))
	}
	return private
}

func sign(key *ecdsa.PrivateKey, header, claims map[string]any) string {
	part := func(value any) string {
		bytes, err := json.Marshal(value)
		check(err)
		return base64.RawURLEncoding.EncodeToString(bytes)
	}
	input := part(header) + "." + part(claims)
	var digest []byte
	switch header["alg"] {
${lines(algorithms, (algorithm) => `	case "${algorithm}":\n		sum := ${hashCalls[curves[algorithm].hash].call}([]byte(input))\n		digest = sum[:]\n`)}	}
	r, s, err := ecdsa.Sign(rand.Reader, key, digest)
	check(err)
	// r and s one after the other, each of full length, as JWS wants it, and not DER.
	size := (key.Params().BitSize + 7) / 8
	raw := append(r.FillBytes(make([]byte, size)), s.FillBytes(make([]byte, size))...)
	return input + "." + base64.RawURLEncoding.EncodeToString(raw)
}
`;
}

export const go: ExportFormat = {
  id: 'go',
  title: 'Go',
  group: 'Programs',
  lead: 'The standard library alone, one file.',
  fileName: 'token_request.go',
  mediaType: 'text/x-go',
  signs: true,
  write,
};
