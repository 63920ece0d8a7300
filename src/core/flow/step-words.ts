import type { FlowStep, FlowStepId } from './flow.ts';

/** The words of each step, and the field to paste into where nothing of it is given. */
export const stepWords: Readonly<Record<FlowStepId, Pick<FlowStep, 'title' | 'from' | 'to' | 'field'>>> = {
  par: { title: 'PAR', from: 'server', to: 'provider', field: 'authorization_request' },
  authorize: { title: 'Authorize', from: 'browser', to: 'provider', field: 'authorization_url' },
  callback: { title: 'Callback', from: 'provider', to: 'server', field: 'callback' },
  token: { title: 'Token', from: 'server', to: 'provider', field: 'request' },
  userinfo: { title: 'Userinfo', from: 'server', to: 'provider', field: 'request' },
};
