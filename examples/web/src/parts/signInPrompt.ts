const prompts = new EventTarget();

/** Opens the menu to sign in, for what needs an account. */
export const askToSignIn = () => prompts.dispatchEvent(new Event('ask'));

/** Calls a function when a sign-in is asked for. Returns a function that ends it. */
export function onSignInAsked(asked: () => void) {
  prompts.addEventListener('ask', asked);
  return () => prompts.removeEventListener('ask', asked);
}
