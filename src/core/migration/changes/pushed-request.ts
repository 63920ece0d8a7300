import { defineChange } from '../change.ts';
import { loginVerdict } from '../login-way.ts';

/** singpass.md §1.1, §1.10; RFC 9126: whether a login is of the new kind is decided by how it begins. */
export const pushedRequest = defineChange({
  id: 'pushed-request',
  title: 'The login begins with a pushed request (PAR)',
  look(view) {
    const { old, next } = view;
    if (next.parEndpoint === undefined || old?.parEndpoint !== undefined) return undefined;
    return {
      before: `the browser carries every parameter to ${old?.authorizationEndpoint ?? 'the authorization endpoint'}`,
      after: `POST them to ${next.parEndpoint}, then send the browser to ${next.authorizationEndpoint} with client_id and request_uri alone`,
      step: 'Send the authorization parameters from the server as a pushed request, and redirect the browser with client_id and the request_uri that comes back.',
      ...loginVerdict(view.subject),
    };
  },
});
