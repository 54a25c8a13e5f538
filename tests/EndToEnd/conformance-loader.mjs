// A loader for the conformance suite of the Model Context Protocol, which imports a function of Node.js 22 (`globSync`) that its server scenarios do not call.
import { register } from 'node:module';

const fs = `export * from 'node:fs'; export { default } from 'node:fs'; export function globSync() { throw new Error('Needs Node.js 22.'); }`;
const hooks = `export function resolve(specifier, context, next) {
  const isSuite = context.parentURL?.includes('/@modelcontextprotocol/conformance');
  return isSuite && specifier === 'fs' ? { url: ${JSON.stringify(toUrl(fs))}, shortCircuit: true } : next(specifier, context);
}`;

function toUrl(source) {
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

if (!('globSync' in (await import('node:fs')))) register(toUrl(hooks));
