// The schema by the tools that people use with one. Needs no server.
import { codeGeneration } from './suites/code-generation.mjs';
import { conventions } from './suites/conventions.mjs';
import { lint } from './suites/lint.mjs';
import { nullability } from './suites/nullability.mjs';

conventions();
lint();
codeGeneration();
nullability();
