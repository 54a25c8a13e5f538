import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore, type FormEvent } from 'react';
import { Provider, useMutation, useQuery } from 'urql';
import { Device } from '../api/device';
import { graphql, readFragment, type ResultOf } from '../api/graphql';
import { Avatar } from '../parts/Avatar';
import { Icon } from '../parts/Icon';
import { LiveBadge, Problem, Skeleton } from '../parts/Notice';
import { DeviceContext, useConnection, useDevice, useLive, useUser } from '../parts/useDevice';
import { useTitle } from '../parts/useTitle';

const MessageFields = graphql(`
  fragment MessageFields on Message {
    id
    content
    createdAt
    author { id name }
  }
`);

const ChatQuery = graphql(
  `
    query Chat($other: ID!) {
      eventCursor
      me {
        id
        conversations(first: 1, where: { kind: { eq: PRIVATE }, participants: { some: { id: { eq: $other } } } }) {
          nodes {
            id
            unreadCount
            messages(first: 30) {
              nodes { ...MessageFields }
            }
          }
        }
      }
    }
  `,
  [MessageFields],
);

const MessageSent = graphql(
  `
    subscription MessageSent($after: String) {
      messageSent(after: $after) {
        cursor
        message { ...MessageFields conversation { id kind } }
      }
    }
  `,
  [MessageFields],
);

const TypingChanged = graphql(`
  subscription TypingChanged($conversationId: ID, $after: String) {
    typingChanged(conversationId: $conversationId, after: $after) {
      cursor
      isTyping
      user { id name }
    }
  }
`);

const SendMessage = graphql(
  `
    mutation SendMessage($input: SendMessageInput!) {
      sendMessage(input: $input) {
        message { ...MessageFields conversation { id } }
        errors { __typename ... on Error { message } }
      }
    }
  `,
  [MessageFields],
);

const SetTyping = graphql(`
  mutation SetTyping($input: SetTypingInput!) {
    setTyping(input: $input) {
      errors { __typename ... on Error { message } }
    }
  }
`);

const MarkRead = graphql(`
  mutation MarkRead($input: MarkConversationReadInput!) {
    markConversationRead(input: $input) {
      conversation { id unreadCount }
      errors { __typename ... on Error { message } }
    }
  }
`);

const accounts = { left: 'fan@qplet.example', right: 'author@qplet.example' };

// The devices stay signed in while one looks at other screens.
const left = new Device('left');
const right = new Device('right');

/** Two devices that talk with each other: each has its own session, cache and connection. */
export default function ChatPage() {
  useTitle('Chat');
  const leftUser = useSyncExternalStore(left.session.subscribe, () => left.session.user);
  const rightUser = useSyncExternalStore(right.session.subscribe, () => right.session.user);
  const [problem, setProblem] = useState<string>();

  useEffect(() => {
    for (const [device, email] of [[left, accounts.left], [right, accounts.right]] as const) {
      if (!device.session.user) device.signIn(email).catch((error: Error) => setProblem(error.message));
    }
  }, []);

  return (
    <>
      <h1>Chat</h1>
      <p className="lead">Two people on two devices. Write on one, and read it on the other. Stop the server and start it again: nothing is lost.</p>
      {problem && <p role="alert" className="problem">{problem}</p>}
      {!problem && !(leftUser && rightUser) && <Skeleton />}
      {leftUser && rightUser && (
        <div className="devices">
          <Phone device={left} other={rightUser} />
          <Phone device={right} other={leftUser} />
        </div>
      )}
    </>
  );
}

type Person = NonNullable<Device['session']['user']>;
type Message = ResultOf<typeof MessageFields>;

/** A message that the server has not confirmed. It is sent with its key until it is, and arrives once. */
type Unsent = { key: string; content: string; problem?: string; isWaiting?: boolean };

function Phone({ device, other }: { device: Device; other: Person }) {
  const client = useSyncExternalStore(device.subscribe, () => device.client);
  return (
    <DeviceContext value={device}>
      <Provider value={client}>
        <Conversation other={other} />
      </Provider>
    </DeviceContext>
  );
}

function Conversation({ other }: { other: Person }) {
  const user = useUser();
  const connection = useConnection();
  const [{ data, error }, load] = useQuery({ query: ChatQuery, variables: { other: other.id } });
  const [live, setLive] = useState<Message[]>([]);
  const [unsent, setUnsent] = useState<Unsent[]>([]);
  const [isTyping, setTyping] = useState(false);
  const [, markRead] = useMutation(MarkRead);
  const [, sendMessage] = useMutation(SendMessage);
  const list = useRef<HTMLOListElement>(null);
  const cursor = useRef<string>(undefined);
  cursor.current ??= data?.eventCursor;
  const conversation = data?.me?.conversations?.nodes[0];
  const reload = () => load({ requestPolicy: 'network-only' });

  const add = (message: Message) => setLive((known) => (known.some(({ id }) => id === message.id) ? known : [...known, message]));
  useLive(
    MessageSent,
    cursor.current ? { after: cursor.current } : null,
    ({ messageSent: { message } }) => {
      if (!message) return;
      const row = readFragment(MessageFields, message);
      if (message.conversation?.kind !== 'PRIVATE' || (row.author.id !== other.id && row.author.id !== user?.id)) return;
      add(row);
      if (row.author.id === other.id) void markRead({ input: { conversationId: message.conversation.id } });
    },
    reload,
  );
  useLive(
    TypingChanged,
    conversation ? { conversationId: conversation.id } : null,
    ({ typingChanged }) => {
      if (typingChanged.user?.id === other.id) setTyping(typingChanged.isTyping === true);
    },
    reload,
  );

  const send = async ({ key, content }: Unsent) => {
    const change = (part: Partial<Unsent>) => setUnsent((known) => known.map((one) => (one.key === key ? { ...one, ...part } : one)));
    change({ isWaiting: false });
    const result = await sendMessage({ input: { to: { userId: other.id }, content } }, { fetchOptions: { headers: { 'GraphQL-Preflight': '1', 'Idempotency-Key': key } } });
    const message = result.data?.sendMessage?.message;
    if (message) {
      add(readFragment(MessageFields, message));
      setUnsent((known) => known.filter((one) => one.key !== key));
      if (!conversation) reload();
      return;
    }
    const isWaiting = result.error?.networkError !== undefined;
    const problem = isWaiting ? 'Waiting for the connection' : (result.error?.message ?? result.data?.sendMessage?.errors?.[0]?.message);
    change({ isWaiting, problem });
  };
  const write = (content: string) => {
    const message = { key: crypto.randomUUID(), content };
    setUnsent((known) => [...known, message]);
    void send(message);
  };
  const sendAgain = useEffectEvent(() => {
    for (const message of unsent) if (message.isWaiting) void send(message);
  });
  const isWaiting = unsent.some((message) => message.isWaiting);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => sendAgain(), 2_000);
    return () => clearInterval(timer);
  }, [isWaiting]);

  const loaded = conversation?.messages?.nodes.map((node) => readFragment(MessageFields, node)).reverse() ?? [];
  const messages = [...loaded, ...live.filter(({ id }) => !loaded.some((message) => message.id === id))];
  const length = messages.length + unsent.length;
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [length, isTyping]);

  return (
    <section className="phone" aria-label={`The device of ${user?.name}`}>
      <header>
        <Avatar user={other} />
        <div><h2>{other.name}</h2><small>on the device of {user?.name}</small></div>
        <LiveBadge connection={connection} />
      </header>
      {error && !data && <Problem error={error} onRetry={reload} />}
      <ol ref={list} tabIndex={0} aria-label="Messages" aria-live="polite">
        {messages.map((message) => (
          <li key={message.id} className={message.author.id === user?.id ? 'mine' : undefined}>
            <span className="sr">{message.author.name}: </span>
            {message.content}
          </li>
        ))}
        {unsent.map(({ key, content, problem }) => (
          <li key={key} className="mine unsent">{content}<small>{problem ?? 'Sending'}</small></li>
        ))}
        {isTyping && <li className="typing"><span className="sr">{other.name} is typing</span><i /><i /><i /></li>}
      </ol>
      <MessageForm other={other} conversationId={conversation?.id} onSend={write} />
    </section>
  );
}

function MessageForm({ other, conversationId, onSend }: { other: Person; conversationId?: string; onSend: (content: string) => void }) {
  const device = useDevice();
  const [content, setContent] = useState('');
  const [, setTyping] = useMutation(SetTyping);
  const told = useRef(0);

  const type = (text: string) => {
    setContent(text);
    // The other side forgets it after some seconds, so it is repeated.
    if (conversationId && Date.now() - told.current > 3_000) {
      told.current = Date.now();
      void setTyping({ input: { conversationId, isTyping: true } });
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (content.trim() === '') return;
    told.current = 0;
    setContent('');
    onSend(content);
  };

  return (
    <form onSubmit={submit}>
      <label className="sr" htmlFor={`message-${device.name}`}>A message to {other.name}</label>
      <input id={`message-${device.name}`} autoComplete="off" maxLength={5000} placeholder="Message" value={content} onChange={(event) => type(event.currentTarget.value)} />
      <button type="submit" className="round primary" aria-label={`Send to ${other.name}`} aria-disabled={content.trim() === ''}><Icon name="send" /></button>
    </form>
  );
}
