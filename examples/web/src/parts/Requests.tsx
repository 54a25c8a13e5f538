import { useRef, useState } from 'react';
import { useLog, type Entry } from '../api/log';
import { Icon } from './Icon';

/** The GraphQL requests of the screen, for those who want to write their own. */
export function Requests() {
  const entries = useLog();
  const dialog = useRef<HTMLDialogElement>(null);
  if (entries.length === 0) return null;
  return (
    <>
      <button type="button" className="requests-button" aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        <Icon name="code" size={18} />
        The {entries.length === 1 ? 'request' : `${entries.length} requests`} of this page
      </button>
      <dialog ref={dialog} className="requests" aria-labelledby="requests-title" onClick={(event) => event.target === dialog.current && dialog.current.close()}>
        <div>
          <header className="row">
            <h2 id="requests-title">The requests of this page</h2>
            <a className="button" href="/graphql/">Open the IDE</a>
            <button type="button" className="round" aria-label="Close" onClick={() => dialog.current?.close()}><Icon name="close" /></button>
          </header>
          <p className="quiet">Newest first, as they were sent to <code>/graphql</code>. Copy one into the IDE, and change it.</p>
          {entries.map((entry, index) => <Request key={entry.id} entry={entry} isOpen={index === 0} />)}
        </div>
      </dialog>
    </>
  );
}

function Request({ entry: { kind, name, text, variables, milliseconds, responses, hasFailed }, isOpen }: { entry: Entry; isOpen: boolean }) {
  const [isCopied, setCopied] = useState(false);
  const outcome = hasFailed
    ? 'failed'
    : kind === 'subscription' ? `${responses} ${responses === 1 ? 'update' : 'updates'}` : milliseconds === null ? 'under way' : `${milliseconds} ms`;
  return (
    <details open={isOpen}>
      <summary>
        <span className={`kind ${kind}`}>{kind}</span>
        <strong>{name}</strong>
        <small>{outcome}</small>
      </summary>
      <div className="code">
        <button
          type="button"
          className="button"
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true), () => setCopied(false))}
        >
          {isCopied ? 'Copied' : 'Copy'}<span className="sr"> {name}</span>
        </button>
        <pre tabIndex={0} role="region" aria-label={`The document ${name}`}><code>{text}</code></pre>
      </div>
      {Object.keys(variables).length > 0 && (
        <pre tabIndex={0} role="region" aria-label={`The variables of ${name}`}><code>{JSON.stringify(variables, null, 2)}</code></pre>
      )}
    </details>
  );
}
