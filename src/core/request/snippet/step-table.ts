/** A client whose request is put together step by step: where its address, its headers and its body are given. */
export interface Steps {
  /** Without them the code is that of another client. Two, because one that seeks the second behind the first takes the square of time. */
  readonly client: RegExp;
  readonly also?: RegExp;
  /** Each ends with the bracket whose argument at `place` is the address. */
  readonly url: RegExp;
  readonly place?: number;
  readonly base?: RegExp;
  /** What the code must show for it to be a POST; where nothing is given it is one. */
  readonly post?: RegExp;
  readonly headers?: RegExp;
  readonly headerMap?: RegExp;
  /** Calls with a name and a value each. */
  readonly pairs?: RegExp;
  /** A call with the whole body; a text in it is of this type. */
  readonly body?: RegExp;
  readonly text?: string;
  readonly assigns?: RegExp;
  /** Where this is not in the code, an object is sent as JSON. */
  readonly formWhere?: RegExp;
  /** Where this is in the code, it is sent as JSON. */
  readonly jsonWhere?: RegExp;
  readonly multipartWhere?: RegExp;
  /** The body stands beside the address where this ends the call, behind it the headers. */
  readonly beside?: RegExp;
}

const set = /\.(?:header|setHeader|addHeader|AddHeader|set|setRequestHeader)\s*\(/g;

export const stepTable: readonly Steps[] = [
  {
    client: /\b(?:superagent|request|agent)\b[\s\S]{0,400}?\.post\s*\(/,
    also: /\.send\s*\(/,
    url: /\.post\s*\(/g,
    headers: /\.set\s*\(/g,
    headerMap: /\.set\s*\(/g,
    body: /\.send\s*\(/g,
    formWhere: /\.type\s*\((?!\s*['"](?:json|application\/json))|x-www-form-urlencoded/,
  },
  {
    client: /\bXMLHttpRequest\b/,
    url: /\.open\s*\(/g,
    place: 1,
    post: /\.open\s*\(\s*['"]POST/i,
    headers: set,
    body: /\.send\s*\(/g,
    text: 'text/plain;charset=UTF-8',
  },
  {
    client: /\bNet::HTTP(?:::Post\b|\.post(?:_form)?\b)/,
    url: /\bNet::HTTP(?:::Post\.new|\.post(?:_form)?)\s*\(/g,
    beside: /\.post(?:_form)?\s*\($/,
    body: /\.set_form_data\s*\(/g,
    assigns: /\.body\s*=(?!=)\s*/,
    formWhere: /\b/,
  },
  {
    client: /\bBodyInserters\b/,
    url: /\.uri\s*\(/g,
    post: /\.post\s*\(|HttpMethod\.POST/,
    headers: set,
    pairs: /(?:\bfromFormData|\.with)\s*\(/g,
  },
  {
    client: /\bUrlEncodedFormEntity\b/,
    url: /\bHttpPost\s*\(/g,
    headers: set,
    pairs: /\bBasicNameValuePair\s*\(/g,
  },
  {
    client: /\bRestRequest\b/,
    url: /\bRestRequest\s*\(/g,
    base: /\bRestClient(?:Options)?\s*\(/g,
    post: /\bMethod\.P(?:ost|OST)\b|\.(?:ExecutePost|Post)(?:Async)?\b/,
    headers: set,
    pairs: /\.Add(?:OrUpdate)?Parameter\s*\(/g,
  },
  {
    client: /\bUnirest\.post\s*\(/,
    url: /\bUnirest\.post\s*\(/g,
    headers: set,
    pairs: /\.field\s*\(/g,
  },
  {
    client: /\bHTTP_Request2\b/,
    url: /->setUrl\s*\(/g,
    post: /\bMETHOD_POST\b/,
    headerMap: /->setHeader\s*\(/g,
    pairs: /->addPostParameter\s*\(/g,
  },
  {
    client: /\bhttp\.Request\s*\(/,
    also: /\.bodyFields\s*=/,
    url: /\bhttp\.Request\s*\(/g,
    place: 1,
    post: /\bhttp\.Request\s*\(\s*['"]POST/,
    headerMap: /\.headers\.addAll\s*\(/g,
    assigns: /\.bodyFields\s*=(?!=)\s*/,
    formWhere: /\b/,
  },
  {
    client: /\bFaraday\b|\breq\.body\s*=/,
    url: /\.post\s*\(/g,
    base: /\bFaraday\.new\s*\(/g,
    assigns: /\breq\.body\s*=(?!=)\s*/,
    jsonWhere:
      /\.request(?: {1,4}| {0,4}\( {0,4}):json\b|\bto_json\b|content-type['"]\]? {0,4}=>? {0,4}['"]application\/json/i,
    beside: /\.post\s*\($/,
  },
  {
    client: /\bHttp::/,
    url: /(?:->|::)post\s*\(/g,
    headerMap: /(?:->|::)withHeaders\s*\(/g,
    // Without any of it, Laravel sends JSON; a macro may have set whatever.
    formWhere:
      /\basForm\b|\bbodyFormat\b|\bwithBody\b|\bHttp::(?!(?:post|with(?:Headers?|Token|BasicAuth|Options)|accept(?:Json)?|asJson|asMultipart|timeout|retry)\b)/,
    multipartWhere: /\basMultipart\b|->attach\s*\(/,
    beside: /post\s*\($/,
  },
  {
    client: /\bsubmitForm(?:WithBinaryData)?\b|\bFormDataContent\b/,
    url: /(?:\bsubmitForm(?:WithBinaryData)?|\.post)\s*\(/g,
    headers:
      /\bheader\s*\(|\bappend\s*\((?=\s*(?:HttpHeaders|"(?:DPoP|Content-Type|Authorization|Accept)"))/gi,
    pairs: /\bappend\s*\((?!\s*(?:HttpHeaders|"(?:DPoP|Content-Type|Authorization|Accept)"))/gi,
    multipartWhere: /WithBinaryData\b/,
  },
  {
    client: /\bURLRequest\b/,
    url: /\bURL\s*\(/g,
    post: /httpMethod\s*=\s*"POST"/,
    headers: /\.(?:set|add)Value\s*\(/g,
    pairs: /\bURLQueryItem\s*\(/g,
    assigns: /\.httpBody\s*=(?!=)\s*/,
    formWhere: /\b/,
  },
  {
    client: /\.formParams?\s*\(/,
    url: /\.post\s*\(/g,
    base: /\.baseUri\s*\(/g,
    headers: set,
    pairs: /\.formParams?\s*\(/g,
  },
  { client: /\bEntity\.form\b/, url: /\.target\s*\(/g, headers: set, pairs: /\.param\s*\(/g },
  {
    client: /\bSetFormData\s*\(|\bresty\b/,
    url: /\.\s{0,40}Post\s*\(/g,
    headers: /\.\s{0,40}SetHeader\s*\(/g,
    pairs: /\.\s{0,40}SetFormData\s*\(/g,
    body: /\.\s{0,40}SetBody\s*\(/g,
  },
  {
    client: /\bbodyValue\s*\(|\bRestClient\b/,
    also: /\.uri\s*\(/,
    url: /\.uri\s*\(/g,
    post: /\.post\s*\(|HttpMethod\.POST/,
    headers: set,
    body: /\.(?:bodyValue|body)\s*\(/g,
    formWhere: /MultiValueMap\b|FORM_URLENCODED/,
  },
  {
    client: /\breq_body_(?:form|json)\b/,
    url: /(?<![\w.])request\s*\(/g,
    headerMap: /\breq_headers\s*\(/g,
    body: /\breq_body_(?:form|json)\s*\(/g,
    jsonWhere: /\breq_body_json\b/,
  },
];
