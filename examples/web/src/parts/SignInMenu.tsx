import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { sampleAccounts } from '../api/session';
import { Avatar } from './Avatar';
import { onSignInAsked } from './signInPrompt';
import { useDevice, useUser } from './useDevice';

/** Signs in as an account of the sample data, and out. */
export function SignInMenu() {
  const device = useDevice();
  const user = useUser();
  const menu = useRef<HTMLDetailsElement>(null);
  const [problem, setProblem] = useState<string>();

  useEffect(
    () =>
      onSignInAsked(() => {
        if (!menu.current) return;
        menu.current.open = true;
        menu.current.querySelector('button')?.focus();
      }),
    [],
  );
  useEffect(() => {
    const close = (event: PointerEvent) => {
      if (menu.current && !menu.current.contains(event.target as Node)) menu.current.open = false;
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, []);

  const act = async (action: () => Promise<void> | void) => {
    try {
      setProblem(undefined);
      await action();
      if (menu.current?.open) {
        menu.current.open = false;
        menu.current.querySelector('summary')?.focus();
      }
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
            <Link href={`/people/${user.username}`} onClick={() => menu.current && (menu.current.open = false)}>Your page</Link>
            <Link href="/upload" onClick={() => menu.current && (menu.current.open = false)}>Upload a track</Link>
            <button type="button" onClick={() => void act(() => device.signOut())}>Sign out</button>
          </>
        ) : (
          <>
            <p>As one of the sample data</p>
            {sampleAccounts.map(({ email, name, plan }) => (
              <button key={email} type="button" onClick={() => void act(() => device.signIn(email))}>
                <strong>{name}</strong>
                <small>plan {plan}</small>
              </button>
            ))}
          </>
        )}
        {problem && <p role="alert" className="problem">{problem}</p>}
      </div>
    </details>
  );
}
