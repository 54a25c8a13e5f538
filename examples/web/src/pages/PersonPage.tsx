import { useMutation, useQuery } from 'urql';
import { graphql } from '../api/graphql';
import { Avatar } from '../parts/Avatar';
import { Icon } from '../parts/Icon';
import { Missing, Problem, Skeleton } from '../parts/Notice';
import { readReleases, ReleaseRow, ReleaseStrip } from '../parts/ReleaseList';
import { askToSignIn } from '../parts/signInPrompt';
import { TrackGrid, TrackRow } from '../parts/TrackGrid';
import { useUser } from '../parts/useDevice';
import { useTitle } from '../parts/useTitle';

const PersonQuery = graphql(
  `
    query Person($username: String!) {
      user(by: { username: $username }) {
        id
        name
        username
        about
        avatar { id imageUrl(size: AVATAR) }
        followerCount
        followingCount
        viewerIsFollowing
        tracks(first: 12) { nodes { ...TrackRow } }
        publications(first: 12) { nodes { ...ReleaseRow } }
      }
    }
  `,
  [TrackRow, ReleaseRow],
);

const Follow = graphql(`
  mutation Follow($id: ID!) {
    followUser(input: { userId: $id }) {
      user { id followerCount viewerIsFollowing }
      errors { __typename ... on Error { message } }
    }
  }
`);

const Unfollow = graphql(`
  mutation Unfollow($id: ID!) {
    unfollowUser(input: { userId: $id }) {
      user { id followerCount viewerIsFollowing }
      errors { __typename ... on Error { message } }
    }
  }
`);

/** A person or a publisher, with what they have made. */
export function PersonPage({ username }: { username: string }) {
  const [{ data, error }, reload] = useQuery({ query: PersonQuery, variables: { username } });
  const [followed, follow] = useMutation(Follow);
  const [, unfollow] = useMutation(Unfollow);
  const user = useUser();
  useTitle(data?.user?.name);

  if (!data) return error ? <Problem error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} /> : <Skeleton />;
  const person = data.user;
  if (!person) return <Missing title="There is no such person" href="/">See what comes out next</Missing>;
  const problem = followed.error?.message ?? followed.data?.followUser?.errors?.[0]?.message;
  const tracks = person.tracks?.nodes ?? [];
  return (
    <>
      <header className="profile">
        <Avatar user={person} size={96} />
        <div>
          <h1>{person.name}</h1>
          <p className="quiet">@{person.username} · {person.followerCount} followers · follows {person.followingCount}</p>
          {person.about && <p>{person.about}</p>}
        </div>
        {user?.id !== person.id && (
          <button
            type="button"
            className="toggle"
            aria-pressed={person.viewerIsFollowing}
            onClick={() => (user ? void (person.viewerIsFollowing ? unfollow : follow)({ id: person.id }) : askToSignIn())}
          >
            <Icon name={person.viewerIsFollowing ? 'check' : 'add'} size={18} /> Follow
          </button>
        )}
      </header>
      {problem && <p role="alert" className="problem">{problem}</p>}
      <ReleaseStrip title="Releases" releases={readReleases(person.publications?.nodes)} />
      {tracks.length > 0 && <section aria-label="Tracks"><h2>Tracks</h2><TrackGrid tracks={tracks} /></section>}
    </>
  );
}
