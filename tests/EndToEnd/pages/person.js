// A person in a page: the same client as in Node.js, which the test calls from outside.
import { Person } from '../people.mjs';

/** Starts for a person, whose updates go to the functions that the test has given the page. */
window.start = (server, name) => {
  window.person = new Person(server, name, (kind, item) => window.received(kind, item));
};

/** Calls a method of the person. Returns what the test needs to know of the person afterwards. */
window.call = async (method, ...args) => {
  const result = await window.person[method](...args);
  return { result: result ?? null, id: window.person.id, token: window.person.token };
};

/** Uploads a file, which comes as text in base64. */
window.upload = async (content, ...args) => {
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  return window.person.upload(new Blob([bytes]), ...args);
};
