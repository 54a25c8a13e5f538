// What people.mjs uses of node:assert.
const fail = (message, ...values) => {
  throw new Error(message ?? values.map((value) => JSON.stringify(value)).join(' is not '));
};

export default {
  ok: (value, message) => value || fail(message, value),
  equal: (actual, expected, message) => actual === expected || fail(message, actual, expected),
};
