/** Why a first finding or a predicted answer differs from what a server really said, by what was sent. */
export interface Disagreements {
  readonly first: Readonly<Record<string, string>>;
  readonly predicted: Readonly<Record<string, string>>;
}

const dies = 'MockPass 4.3.4 ends without an answer; later versions answer 500';
const twoMethods =
  'RFC 6749 §2.3 forbids a second way of authentication; this server does not look at the parameter';
const noRedirect =
  'the other grant_type that was sent needs no redirect_uri, so its absence is called no fault';

export const mockpassDisagreements: Disagreements = {
  first: {
    'no redirect_uri + another grant_type': noRedirect,
    'nbf in the future + an expired assertion':
      'the times are judged together as one fault, and an assertion past its exp is not also called too early',
  },
  predicted: {
    'a client_secret beside the assertion': twoMethods,
    'a placeholder for the code': dies,
    'a bare array of keys': dies,
    'a single key without a set': dies,
    'a key set within another object': dies,
    'no redirect_uri + another grant_type': noRedirect,
  },
};

export const oidcDisagreements: Disagreements = {
  first: {
    'a code past its lifetime':
      'a code does not show its age, and the login was made a moment ago: the lifetime was cut to a second to see it expire',
  },
  predicted: {
    'a client_secret beside the assertion': twoMethods,
    'a code past its lifetime': 'nothing is found, for the same reason',
    'the proof of the PAR request again':
      'the prediction is that for a proof of an earlier token request; one of PAR already fails by its htu',
  },
};
