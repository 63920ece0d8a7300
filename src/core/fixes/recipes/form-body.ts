import type { Recipe } from '../recipe.ts';

/** RFC 6749 §4.1.3: a form body, every value encoded once. */
export const formBody: Recipe = {
  title: 'Send a form-encoded body',
  snippets: {
    node: `const { TOKEN_URL, CLIENT_ID, REDIRECT_URI, CODE, CODE_VERIFIER, CLIENT_ASSERTION } = process.env;

// URLSearchParams encodes every value once and sets the Content-Type.
const body = new URLSearchParams({
  client_id: CLIENT_ID,
  redirect_uri: REDIRECT_URI,
  grant_type: 'authorization_code',
  code: CODE,
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  client_assertion: CLIENT_ASSERTION,
  code_verifier: CODE_VERIFIER,
});
// Under FAPI 2.0 add headers: { DPoP: proof }.
const response = await fetch(TOKEN_URL, { method: 'POST', body });
console.log(response.status, await response.text());`,
    java: `import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

static HttpResponse<String> requestTokens(Map<String, String> env) throws Exception {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("client_id", env.get("CLIENT_ID"));
    parameters.put("redirect_uri", env.get("REDIRECT_URI"));
    parameters.put("grant_type", "authorization_code");
    parameters.put("code", env.get("CODE"));
    parameters.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    parameters.put("client_assertion", env.get("CLIENT_ASSERTION"));
    parameters.put("code_verifier", env.get("CODE_VERIFIER"));
    String body = parameters.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    HttpRequest request = HttpRequest.newBuilder(URI.create(env.get("TOKEN_URL")))
        // HttpClient sets no Content-Type. Under FAPI 2.0 add .header("DPoP", proof).
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
}`,
    python: `# pip install requests
import os

import requests

env = os.environ
# data= sends a form, json= would not.
response = requests.post(
    env["TOKEN_URL"],
    data={
        "client_id": env["CLIENT_ID"],
        "redirect_uri": env["REDIRECT_URI"],
        "grant_type": "authorization_code",
        "code": env["CODE"],
        "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        "client_assertion": env["CLIENT_ASSERTION"],
        "code_verifier": env["CODE_VERIFIER"],
    },
    # Under FAPI 2.0 add headers={"DPoP": proof}.
    timeout=10,
)
print(response.status_code, response.text)`,
    csharp: `static string Env(string name) => Environment.GetEnvironmentVariable(name)!;

using var client = new HttpClient();
// FormUrlEncodedContent encodes every value once and sets the Content-Type.
using var body = new FormUrlEncodedContent(new Dictionary<string, string>
{
    ["client_id"] = Env("CLIENT_ID"),
    ["redirect_uri"] = Env("REDIRECT_URI"),
    ["grant_type"] = "authorization_code",
    ["code"] = Env("CODE"),
    ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    ["client_assertion"] = Env("CLIENT_ASSERTION"),
    ["code_verifier"] = Env("CODE_VERIFIER"),
});
// Under FAPI 2.0 add client.DefaultRequestHeaders.Add("DPoP", proof).
using var response = await client.PostAsync(Env("TOKEN_URL"), body);
Console.WriteLine($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");`,
    go: `import (
	"net/http"
	"net/url"
	"os"
	"strings"
)

func requestTokens() (*http.Response, error) {
	form := url.Values{
		"client_id":             {os.Getenv("CLIENT_ID")},
		"redirect_uri":          {os.Getenv("REDIRECT_URI")},
		"grant_type":            {"authorization_code"},
		"code":                  {os.Getenv("CODE")},
		"client_assertion_type": {"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"},
		"client_assertion":      {os.Getenv("CLIENT_ASSERTION")},
		"code_verifier":         {os.Getenv("CODE_VERIFIER")},
	}
	request, err := http.NewRequest(http.MethodPost, os.Getenv("TOKEN_URL"), strings.NewReader(form.Encode()))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	// Under FAPI 2.0 add request.Header.Set("DPoP", proof).
	return http.DefaultClient.Do(request)
}`,
    php: `$curl = curl_init(getenv('TOKEN_URL'));
curl_setopt_array($curl, [
    CURLOPT_RETURNTRANSFER => true,
    // A text makes a form; an array would make multipart/form-data.
    CURLOPT_POSTFIELDS => http_build_query([
        'client_id' => getenv('CLIENT_ID'),
        'redirect_uri' => getenv('REDIRECT_URI'),
        'grant_type' => 'authorization_code',
        'code' => getenv('CODE'),
        'client_assertion_type' => 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        'client_assertion' => getenv('CLIENT_ASSERTION'),
        'code_verifier' => getenv('CODE_VERIFIER'),
    ]),
    // Under FAPI 2.0 add CURLOPT_HTTPHEADER => ["DPoP: $proof"].
]);
$response = curl_exec($curl);
echo curl_getinfo($curl, CURLINFO_RESPONSE_CODE), ' ', $response;`,
  },
};
