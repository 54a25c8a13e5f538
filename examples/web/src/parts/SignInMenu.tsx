import { useRef, useState } from 'react';
import { sampleAccounts } from '../api/session';
import { Avatar } from './Avatar';
import { useDevice, useUser } from './useDevice';

/** Signs in as an account of the sample data, and out. */
export function SignInMenu() {
  const device = useDevice();
  const user = useUser();
  const menu = useRef<HTMLDetailsElement>(null);
  const [problem, setProblem] = useState<string>();

  const act = async (action: () => Promise<void> | void) => {
    try {
      setProblem(undefined);
      await action();
      if (menu.current) menu.current.open = false;
    } catch (error) {
      setProblem((error as Error).message);
    }
  };

  return (
    <details
      className="menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && menu.current) {
          menu.current.open = false;
          menu.current.querySelector('summary')?.focus();
        }
      }}
      onBlur={(event) => {
        if (menu.current && event.relatedTarget && !menu.current.contains(event.relatedTarget)) menu.current.open = false;
      }}
    >
      <summary>{user ? <><Avatar user={user} size={30} /><span className="sr">Signed in as {user.name}</span></> : 'Sign in'}</summary>
      <div className="menu-items">
        {user ? (
          <>
            <p>Signed in as <strong>{user.name}</strong></p>
            <button type="button" onClick={() => void act(() => device.signOut())}>Sign out</button>
          </>
        ) : (
          <>
            <p>Accounts of the sample data</p>
            {sampleAccounts.map(({ email, name, plan }) => (
              <button key={email} type="button" onClick={() => void act(() => device.signIn(email))}>
                <strong>{name}</strong>
                <small>{plan}</small>
              </button>
            ))}
          </>
        )}
        {problem && <p role="alert" className="problem">{problem}</p>}
      </div>
    </details>
  );
}
