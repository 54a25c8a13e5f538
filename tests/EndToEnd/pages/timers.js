// What people.mjs uses of node:timers/promises.
export const setTimeout = (milliseconds) => new Promise((resolve) => globalThis.setTimeout(resolve, milliseconds));
