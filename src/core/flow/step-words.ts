import type { Subject } from '../case/subject.ts';
import type { FlowStep, FlowStepId } from './flow.ts';

/** The words of each step, and the field to paste into where nothing of it is given. */
export const stepWords: Readonly<Record<FlowStepId, Pick<FlowStep, 'title' | 'from' | 'to' | 'field'>>> = {
  par: { title: 'PAR', from: 'server', to: 'provider', field: 'authorization_request' },
  authorize: { title: 'Authorize', from: 'browser', to: 'provider', field: 'authorization_url' },
  callback: { title: 'Callback', from: 'provider', to: 'server', field: 'callback' },
  token: { title: 'Token', from: 'server', to: 'provider', field: 'request' },
  userinfo: { title: 'Userinfo', from: 'server', to: 'provider', field: 'request' },
};

/** What each step brings under the profile, in a few words. */
export function carriedBy(id: FlowStepId, { profile }: Pick<Subject, 'profile'>, hasPar: boolean): string {
  const proof = profile.dpop === undefined ? [] : ['DPoP proof'];
  const carried: Readonly<Record<FlowStepId, readonly string[]>> = {
    par: ['all parameters', 'client assertion', ...proof],
    authorize: hasPar ? ['client_id', 'request_uri'] : ['all parameters in the URL'],
    callback: ['code', 'state', ...(profile.callbackIssuerSince === undefined ? [] : ['iss'])],
    token: ['code', 'verifier', 'client assertion', ...proof],
    userinfo: ['access token', ...proof],
  };
  return carried[id].join(', ');
}
