import { proveProgram } from '../../../testing/prove-program.ts';
import { runNode, runPython } from '../../../testing/run-snippet.ts';
import { nodeJose } from './node-jose.ts';
import { nodeOpenidClient } from './node-openid-client.ts';
import { python } from './python.ts';

proveProgram({ format: nodeJose, run: runNode });
proveProgram({ format: nodeOpenidClient, run: runNode, ownOrder: ['client_id', 'grant_type'] });
proveProgram({ format: python, run: runPython });
