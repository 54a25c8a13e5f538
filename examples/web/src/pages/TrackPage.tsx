import { useRef, useState, type FormEvent } from 'react';
import { useMutation, useQuery } from 'urql';
import { Link } from 'wouter';
import { graphql, readFragment, type FragmentOf, type ResultOf } from '../api/graphql';
import { Avatar } from '../parts/Avatar';
import { since } from '../parts/dates';
import { Icon } from '../parts/Icon';
import { LiveBadge, Missing, Problem, SignInNotice, Skeleton } from '../parts/Notice';
import { Picture } from '../parts/Picture';
import { Player } from '../parts/Player';
import { askToSignIn } from '../parts/signInPrompt';
import { useConnection, useLive, useUser } from '../parts/useDevice';
import { useTitle } from '../parts/useTitle';

const CommentFields = graphql(`
  fragment CommentFields on Comment {
    id
    content
    createdAt
    isPinned
    author { id name username avatar { id imageUrl(size: AVATAR) } }
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
  const [{ data, error }, load] = useQuery({ query: TrackQuery, variables: { id, after } });
  const [live, setLive] = useState<FragmentOf<typeof CommentFields>[]>([]);
  const connection = useConnection();
  const user = useUser();
  const [, like] = useMutation(Like);
  const [, unlike] = useMutation(Unlike);
  const firstCursor = useRef<string>(undefined);
  firstCursor.current ??= data?.eventCursor;
  const reload = () => load({ requestPolicy: 'network-only' });

  useLive(
    CommentAdded,
    firstCursor.current ? { subjectId: id, after: firstCursor.current } : null,
    ({ commentAdded: { comment } }) => {
      if (comment) setLive((known) => [comment, ...known]);
    },
    reload,
  );
  useTitle(data?.track?.title);

  if (!data) return error ? <Problem error={error} onRetry={reload} /> : <Skeleton />;
  const { track } = data;
  if (!track) return <Missing title="There is no such track" href="/music">Listen to another one</Missing>;
  const isLiked = track.viewerReactions.includes('LIKE');
  const loaded = track.comments?.nodes.map((node) => readFragment(CommentFields, node)) ?? [];
  const fresh = live.map((node) => readFragment(CommentFields, node)).filter(({ id: key }) => !loaded.some((comment) => comment.id === key));
  return (
    <article className="split wide">
      <section className="card track">
        <Picture url={track.cover?.imageUrl} icon="music" size={480} isEager />
        <h1>{track.title}</h1>
        <Link className="person" href={`/people/${track.owner.username}`}>
          <Avatar user={track.owner} />
          <span><strong>{track.owner.name}</strong><small>@{track.owner.username}</small></span>
        </Link>
        {track.audio && <Player key={track.id} trackId={track.id} title={track.title} url={track.audio.url} />}
        <div className="row wrap">
          <button
            type="button"
            className="hype"
            aria-pressed={isLiked}
            aria-label={`Like: ${track.likeCount}`}
            title="Like"
            onClick={() => (user ? void (isLiked ? unlike : like)({ id }) : askToSignIn())}
          >
            <Icon name="heart" size={18} /> <b>{track.likeCount}</b>
          </button>
          <span className="quiet">Played {track.playbackCount.toLocaleString('en')} times</span>
        </div>
        {track.genres.length > 0 && <ul className="tags" aria-label="Genres">{track.genres.map(({ id: key, name }) => <li key={key}>{name}</li>)}</ul>}
        {track.lyrics?.content && <details><summary>Lyrics</summary><pre className="lyrics">{track.lyrics.content}</pre></details>}
      </section>
      <section aria-labelledby="comments">
        <div className="row">
          <h2 id="comments">Comments</h2>
          <LiveBadge connection={connection} />
        </div>
        {track.viewerCanComment && <CommentForm subjectId={id} />}
        {!track.viewerCanComment && (user ? <p className="quiet">You cannot comment here.</p> : <SignInNotice>Say what you hear.</SignInNotice>)}
        {loaded.length + fresh.length === 0 && <p className="empty">Nobody has said anything yet.</p>}
        <ul className="comments" aria-live="polite" aria-relevant="additions">
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
      <p>
        <Link href={`/people/${comment.author.username}`}>{comment.author.name}</Link>{' '}
        <time dateTime={comment.createdAt}>{since(comment.createdAt)}</time>
        {comment.isPinned && <span className="pin">Pinned</span>}
      </p>
      <p>{comment.content}</p>
    </div>
  </li>
);

function CommentForm({ subjectId }: { subjectId: string }) {
  const [content, setContent] = useState('');
  const [problem, setProblem] = useState<string>();
  const [{ fetching }, create] = useMutation(CreateComment);
  const field = useRef<HTMLTextAreaElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // The button is disabled meanwhile, and would lose the focus.
    field.current?.focus();
    const result = await create({ input: { subjectId, content } });
    const failure = result.error?.networkError
      ? 'The server does not answer. Your text stays here: send it again.'
      : (result.error?.message ?? result.data?.createComment?.errors?.[0]?.message);
    setProblem(failure);
    if (!failure) setContent('');
  };

  return (
    <form className="write" onSubmit={(event) => void submit(event)}>
      <label className="sr" htmlFor="comment">Your comment</label>
      <textarea
        id="comment"
        ref={field}
        rows={2}
        maxLength={5000}
        required
        placeholder="What do you hear?"
        value={content}
        onChange={(event) => setContent(event.currentTarget.value)}
      />
      <button type="submit" className="button primary" disabled={fetching || content.trim() === ''}>Comment</button>
      {problem && <p role="alert" className="problem">{problem}</p>}
    </form>
  );
}
