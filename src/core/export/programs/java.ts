import type { ExportFormat } from '../export-format.ts';
import type { ExportRequest, Proof } from '../export-request.ts';
import { javaLiteral as literal } from './literals.ts';
import { curves, lines, partsOf } from './tongue.ts';

function proofText({ algorithm, address, lifetimeSeconds }: Proof): string {
  const { hash, sec } = curves[algorithm];
  return `
        // The key pair of this login: the same as in the pushed request.
        String pair = env("DPOP_PRIVATE_KEY");
        String publicJwk = "{\\"kty\\":\\"EC\\",\\"crv\\":" + json(member(pair, "crv")) + ",\\"x\\":" + json(member(pair, "x"))
            + ",\\"y\\":" + json(member(pair, "y")) + "}";
        String proof = sign(
            "{\\"alg\\":\\"${algorithm}\\",\\"typ\\":\\"dpop+jwt\\",\\"jwk\\":" + publicJwk + "}",
            "{\\"htm\\":" + json(method) + ",\\"htu\\":" + json(${literal(address)})
                + ",\\"iat\\":" + now + ",\\"exp\\":" + (now + ${lifetimeSeconds}) + ",\\"jti\\":" + json(UUID.randomUUID().toString()) + "}",
            readKey(pair, "${sec}"), "SHA${hash}withECDSAinP1363Format");
`;
}

function write(request: ExportRequest): string {
  const { signing, method, url } = request;
  const { hash, sec } = curves[signing.algorithm];
  const { text, headers, parameters } = partsOf(request, {
    literal,
    env: (name) => `env("${name}")`,
    assertion: 'assertion',
    proof: 'proof',
  });
  return `// JDK 17 or newer, no packages: java TokenRequest.java
import java.math.BigInteger;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

public class TokenRequest {
    public static void main(String[] arguments) throws Exception {
        String method = ${literal(method)};
        String clientId = ${text(signing.clientId)};
        long now = Instant.now().getEpochSecond();
        String assertion = sign(
            "{\\"alg\\":\\"${signing.algorithm}\\",\\"typ\\":" + json(${literal(signing.typ)}) + ",\\"kid\\":" + json(${text(signing.keyId)}) + "}",
            "{\\"iss\\":" + json(clientId) + ",\\"sub\\":" + json(clientId) + ",\\"aud\\":" + json(${text(signing.audience)})
                + ",\\"iat\\":" + now + ",\\"exp\\":" + (now + ${signing.lifetimeSeconds}) + ",\\"jti\\":" + json(UUID.randomUUID().toString()) + "}",
            readKey(env("PRIVATE_KEY"), "${sec}"), "SHA${hash}withECDSAinP1363Format");
${signing.proof === undefined ? '' : proofText(signing.proof)}
        String[][] parameters = {
${lines(parameters, ([name, value]) => `            {${name}, ${value}},\n`)}        };
        String body = Arrays.stream(parameters)
            .map(entry -> URLEncoder.encode(entry[0], StandardCharsets.UTF_8) + "=" + URLEncoder.encode(entry[1], StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(${literal(url)}))
            .header("Content-Type", "application/x-www-form-urlencoded")
${lines(headers, ([name, value]) => `            .header(${name}, ${value})\n`)}            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        System.out.println(response.statusCode());
        System.out.println(response.body());
    }

    static String env(String name) {
        String value = System.getenv(name);
        if (value == null || value.isEmpty()) throw new IllegalStateException(name + " is not set");
        return value;
    }

    /** P1363: the signature is r and s one after the other, as JWS wants it, and not DER. */
    static String sign(String header, String claims, PrivateKey key, String algorithm) throws Exception {
        String input = base64url(header.getBytes(StandardCharsets.UTF_8)) + "." + base64url(claims.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(input.getBytes(StandardCharsets.US_ASCII));
        return input + "." + base64url(signature.sign());
    }

    /** PEM (PKCS#8), also on one line with backslash and n for each line end, or a JWK. */
    static PrivateKey readKey(String text, String curve) throws Exception {
        KeyFactory factory = KeyFactory.getInstance("EC");
        if (text.strip().startsWith("{")) {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(curve));
            BigInteger d = new BigInteger(1, Base64.getUrlDecoder().decode(member(text, "d")));
            return factory.generatePrivate(new ECPrivateKeySpec(d, parameters.getParameterSpec(ECParameterSpec.class)));
        }
        String content = text.replace("\\\\n", "\\n").replaceAll("-----[A-Z ]+-----", "").replaceAll("\\\\s", "");
        return factory.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(content)));
    }

    static String member(String jwk, String name) {
        Matcher found = Pattern.compile("\\"" + name + "\\"\\\\s*:\\\\s*\\"([\\\\w-]+)\\"").matcher(jwk);
        if (!found.find()) throw new IllegalArgumentException("The JWK has no " + name);
        return found.group(1);
    }

    static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A JSON string. */
    static String json(String text) {
        StringBuilder quoted = new StringBuilder("\\"");
        for (char unit : text.toCharArray()) {
            if (unit < 32 || unit == '"' || unit == '\\\\' || unit > 126) quoted.append(String.format("\\\\%c%04x", 'u', (int) unit));
            else quoted.append(unit);
        }
        return quoted.append('"').toString();
    }
}
`;
}

export const java: ExportFormat = {
  id: 'java',
  title: 'Java',
  group: 'Programs',
  lead: 'The plain JDK, one file: java.net.http and java.security.',
  fileName: 'TokenRequest.java',
  mediaType: 'text/x-java',
  signs: true,
  write,
};
