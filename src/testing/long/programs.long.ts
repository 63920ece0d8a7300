import { go } from '../../core/export/programs/go.ts';
import { java } from '../../core/export/programs/java.ts';
import { php } from '../../core/export/programs/php.ts';
import { proveProgram } from '../prove-program.ts';
import { runGo, runJava, runPhp } from '../run-snippet.ts';

/* For `LONG=1` only: compilers and interpreters that are not needed otherwise. */
proveProgram({ format: java, run: runJava });
proveProgram({ format: go, run: runGo });
proveProgram({ format: php, run: runPhp });
