import { useLog } from '../api/log';
import { Icon } from './Icon';

/** The GraphQL documents that the page has sent, for those who want to write their own. */
export function Documents() {
  const entries = useLog();
  if (entries.length === 0) return null;
  return (
    <details className="documents">
      <summary>
        <Icon name="code" size={18} /> The requests of this page
      </summary>
      {entries.map(({ text, variables }) => (
        <figure key={text}>
          <pre tabIndex={0} aria-label="A GraphQL document"><code>{text}</code></pre>
          {Object.keys(variables as object).length > 0 && (
            <figcaption>Variables: <code>{JSON.stringify(variables)}</code></figcaption>
          )}
        </figure>
      ))}
    </details>
  );
}
