import { useMutation } from 'urql';
import { graphql, readFragment, type FragmentOf } from '../api/graphql';
import { Icon } from './Icon';
import { askToSignIn } from './signInPrompt';
import { useUser } from './useDevice';

export const HypeFields = graphql(`
  fragment HypeFields on Release {
    id
    hypeCount
    viewerReactions
  }
`);

const AddHype = graphql(
  `
    mutation AddHype($id: ID!) {
      addReaction(input: { subjectId: $id, kind: HYPE }) {
        subject { __typename id ... on Release { ...HypeFields } }
        errors { __typename ... on Error { message } }
      }
    }
  `,
  [HypeFields],
);

const RemoveHype = graphql(
  `
    mutation RemoveHype($id: ID!) {
      removeReaction(input: { subjectId: $id, kind: HYPE }) {
        subject { __typename id ... on Release { ...HypeFields } }
        errors { __typename ... on Error { message } }
      }
    }
  `,
  [HypeFields],
);

/** Says how many look forward to a release, and lets one join them. */
export function HypeButton({ release, isSmall = false }: { release: FragmentOf<typeof HypeFields>; isSmall?: boolean }) {
  const { id, hypeCount, viewerReactions } = readFragment(HypeFields, release);
  const user = useUser();
  const isHyped = viewerReactions.includes('HYPE');
  const [, add] = useMutation(AddHype);
  const [, remove] = useMutation(RemoveHype);
  return (
    <button
      type="button"
      className={isSmall ? 'hype small' : 'hype'}
      aria-pressed={isHyped}
      aria-label={isSmall ? `Look forward to it: ${hypeCount}` : undefined}
      title="Look forward to it"
      onClick={() => (user ? void (isHyped ? remove : add)({ id }) : askToSignIn())}
    >
      <Icon name="flame" size={18} />
      {!isSmall && 'Look forward to it'}
      <b>{hypeCount}</b>
    </button>
  );
}
