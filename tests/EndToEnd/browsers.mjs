// People in several browsers at once, each with a page of its own. A test uses them like people in Node.js.
import { openPage } from './browser.mjs';
import { servePerson } from './pages.mjs';

export class Browsers {
  #site;
  #server;
  #opened = [];
  #count;
  #people = 0;

  /** Opens browsers on a page of its own origin. `server` is called for the GraphQL server when a person is needed. */
  static async open(server, count) {
    const browsers = new Browsers();
    browsers.#site = await servePerson();
    browsers.#server = server;
    browsers.#count = count;
    return browsers;
  }

  /** The settings by which the server knows the origin of the pages. */
  get settings() {
    return { Cors__AllowedOrigins__0: this.#site.address };
  }

  /** A person in one of the browsers, in turn. */
  async person(name) {
    const number = this.#people++ % this.#count;
    const opened = await (this.#opened[number] ??= openPage());
    const person = new PersonInPage(name, await opened.newPage());
    await person.start(this.#site.address, this.#server());
    return person;
  }

  async close() {
    this.#site.stop();
    await Promise.all(this.#opened.map(async (opened) => (await opened).close()));
  }
}

class PersonInPage {
  messages = [];
  notifications = [];
  #page;

  constructor(name, page) {
    this.name = name;
    this.email = `${name}@people.example`;
    this.#page = page;
  }

  async start(address, { url, wsUrl, address: server }) {
    await this.#page.exposeFunction('received', (kind, item) => this[kind].push(item));
    await this.#page.goto(address);
    await this.#page.evaluate(([origin, name]) => window.start(origin, name), [{ url, wsUrl, address: server }, this.name]);
  }

  async #call(method, ...args) {
    const { result, id, token } = await this.#page.evaluate(([name, values]) => window.call(name, ...values), [method, args]);
    Object.assign(this, { id, token });
    return result;
  }

  ask = (...args) => this.#call('ask', ...args);
  do = (...args) => this.#call('do', ...args);
  refused = (...args) => this.#call('refused', ...args);
  register = (...args) => this.#call('register', ...args);
  signIn = () => this.#call('signIn');
  listen = () => this.#call('listen');

  upload(bytes, ...args) {
    return this.#page.evaluate(([content, values]) => window.upload(content, ...values), [bytes.toString('base64'), args]);
  }

  async stop() {
    await this.#call('stop');
    await this.#page.close();
  }
}
