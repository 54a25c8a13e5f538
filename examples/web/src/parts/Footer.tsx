/** Where developers go on. */
export const Footer = () => (
  <footer className="footer">
    <p>This is <code>examples/web</code> of the repository: React and urql on sample data. Take from it what you need.</p>
    <nav aria-label="For developers">
      <a href="#/docs/guide">The guide</a>
      <a href="/graphql/">The IDE</a>
      <a href="/graphql?sdl">The schema as text</a>
      <a href="/welcome">Accounts and a first query</a>
    </nav>
  </footer>
);
