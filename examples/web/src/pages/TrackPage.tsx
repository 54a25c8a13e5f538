import { useRef, useState, type FormEvent } from 'react';
import { Link } from 'wouter';
import { useMutation } from 'urql';
import { graphql, readFragment, type FragmentOf, type ResultOf } from '../api/graphql';
import { log } from '../api/log';
import { Avatar } from '../parts/Avatar';
import { since } from '../parts/dates';
import { Icon } from '../parts/Icon';
import { LiveBadge, Problem } from '../parts/Notice';
import { Player } from '../parts/Player';
import { useConnection, useDocument, useLive, useUser } from '../parts/useDevice';

const CommentFields = graphql(`
  fragment CommentFields on Comment {
    id
    content
    createdAt
    author { id name avatar { id imageUrl(size: AVATAR) } }
  }
`);

const TrackQuery = graphql(
  `
    query Track($id: ID!, $after: String) {
      eventCursor
      track(id: $id) {
        id
        title
        playbackCount
        likeCount
        viewerReactions
        viewerCanComment
        commentCount
        owner { id name username avatar { id imageUrl(size: AVATAR) } }
        cover { id imageUrl(size: FULL) }
        audio { id url }
        genres { id name }
        lyrics { content author }
        comments(first: 10, after: $after) {
          nodes { ...CommentFields }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  `,
  [CommentFields],
);

const CommentAdded = graphql(
  `
    subscription CommentAdded($subjectId: ID!, $after: String) {
      commentAdded(subjectId: $subjectId, after: $after) {
        cursor
        comment { ...CommentFields }
      }
    }
  `,
  [CommentFields],
);

const CreateComment = graphql(
  `
    mutation CreateComment($input: CreateCommentInput!) {
      createComment(input: $input) {
        comment { ...CommentFields }
        errors { __typename ... on Error { message } }
      }
    }
  `,
  [CommentFields],
);

const Like = graphql(`
  mutation Like($id: ID!) {
    addReaction(input: { subjectId: $id, kind: LIKE }) {
      subject { __typename id likeCount viewerReactions }
      errors { __typename ... on Error { message } }
    }
  }
`);

const Unlike = graphql(`
  mutation Unlike($id: ID!) {
    removeReaction(input: { subjectId: $id, kind: LIKE }) {
      subject { __typename id likeCount viewerReactions }
      errors { __typename ... on Error { message } }
    }
  }
`);

/** A track with a player, and comments that appear while one listens. */
export function TrackPage({ id }: { id: string }) {
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error }, reload] = useDocument({ query: TrackQuery, variables: { id, after } });
  const [live, setLive] = useState<FragmentOf<typeof CommentFields>[]>([]);
  const connection = useConnection();
  const user = useUser();
  const [, like] = useMutation(Like);
  const [, unlike] = useMutation(Unlike);
  const firstCursor = useRef<string>(undefined);
  firstCursor.current ??= data?.eventCursor;

  useLive(CommentAdded, firstCursor.current ? { subjectId: id, after: firstCursor.current } : null, ({ commentAdded }) => {
    if (commentAdded.comment) setLive((known) => [commentAdded.comment!, ...known]);
  });

  if (error && !data) return <Problem error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  if (!data) return <div className="skeleton" aria-label="Loading"><i /><i /><i /></div>;
  const { track } = data;
  if (!track) return <p className="empty">There is no such track. <Link href="/music">Listen to another one</Link></p>;
  const isLiked = track.viewerReactions.includes('LIKE');
  const loaded = track.comments?.nodes.map((node) => readFragment(CommentFields, node)) ?? [];
  const fresh = live.map((node) => readFragment(CommentFields, node)).filter(({ id: key }) => !loaded.some((comment) => comment.id === key));
  return (
    <article className="split wide">
      <section className="card track">
        {track.cover ? <img className="cover" src={track.cover.imageUrl ?? ''} alt="" width="480" height="480" /> : <span className="no-cover" />}
        <h1>{track.title}</h1>
        <p className="person"><Avatar user={track.owner} /><span><strong>{track.owner.name}</strong><small>@{track.owner.username}</small></span></p>
        {track.audio && <Player key={track.id} trackId={track.id} title={track.title} url={track.audio.url} />}
        <p className="row">
          <button
            type="button"
            className="hype"
            aria-pressed={isLiked}
            aria-label={`Like, ${track.likeCount} do`}
            disabled={!user}
            title={user ? undefined : 'Sign in to like it'}
            onClick={() => {
              log(isLiked ? Unlike : Like, { id });
              void (isLiked ? unlike : like)({ id });
            }}
          >
            <Icon name="heart" size={18} /> {track.likeCount}
          </button>
          <span className="quiet">Played {track.playbackCount.toLocaleString('en')} times</span>
        </p>
        <ul className="tags" aria-label="Genres">{track.genres.map(({ id: key, name }) => <li key={key}>{name}</li>)}</ul>
        {track.lyrics?.content && <details><summary>Lyrics</summary><pre className="lyrics">{track.lyrics.content}</pre></details>}
      </section>
      <section>
        <div className="row">
          <h2>Comments</h2>
          <LiveBadge connection={connection} />
        </div>
        {track.viewerCanComment ? <CommentForm subjectId={id} /> : <p className="quiet">{user ? 'You cannot comment here.' : 'Sign in to comment.'}</p>}
        <ul className="comments" aria-live="polite">
          {fresh.map((comment) => <Comment key={comment.id} comment={comment} isFresh />)}
          {loaded.map((comment) => <Comment key={comment.id} comment={comment} />)}
        </ul>
        {track.comments?.pageInfo.hasNextPage && (
          <button type="button" className="button" onClick={() => setAfter(track.comments!.pageInfo.endCursor)}>Older comments</button>
        )}
      </section>
    </article>
  );
}

type CommentRow = ResultOf<typeof CommentFields>;

const Comment = ({ comment, isFresh = false }: { comment: CommentRow; isFresh?: boolean }) => (
  <li className={isFresh ? 'fresh' : undefined}>
    <Avatar user={comment.author} />
    <div>
      <p><strong>{comment.author.name}</strong> <time dateTime={comment.createdAt}>{since(comment.createdAt)}</time></p>
      <p>{comment.content}</p>
    </div>
  </li>
);

function CommentForm({ subjectId }: { subjectId: string }) {
  const [content, setContent] = useState('');
  const [problem, setProblem] = useState<string>();
  const [{ fetching }, create] = useMutation(CreateComment);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const variables = { input: { subjectId, content } };
    log(CreateComment, variables);
    const result = await create(variables);
    const failure = result.error?.message ?? result.data?.createComment?.errors?.[0]?.message;
    setProblem(failure);
    if (!failure) setContent('');
  };

  return (
    <form className="write" onSubmit={(event) => void submit(event)}>
      <label className="sr" htmlFor="comment">Your comment</label>
      <textarea id="comment" rows={2} maxLength={5000} required placeholder="What do you hear?" value={content} onChange={(event) => setContent(event.currentTarget.value)} />
      <button type="submit" className="button primary" disabled={fetching || content.trim() === ''}>Comment</button>
      {problem && <p role="alert" className="problem">{problem}</p>}
    </form>
  );
}
