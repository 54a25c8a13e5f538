import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type FormEvent } from 'react';
import { Provider, useMutation } from 'urql';
import { Device } from '../api/device';
import { graphql, readFragment } from '../api/graphql';
import { log } from '../api/log';
import { Avatar } from '../parts/Avatar';
import { Icon } from '../parts/Icon';
import { LiveBadge, Problem } from '../parts/Notice';
import { DeviceContext, useConnection, useDevice, useDocument, useLive, useUser } from '../parts/useDevice';

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

/** Two devices that talk with each other: each is a client of its own, with its own session, cache and connection. */
export function ChatPage() {
  const left = useMemo(() => new Device('left'), []);
  const right = useMemo(() => new Device('right'), []);
  const leftUser = useSyncExternalStore(left.session.subscribe, () => left.session.user);
  const rightUser = useSyncExternalStore(right.session.subscribe, () => right.session.user);
  const [problem, setProblem] = useState<string>();

  useEffect(() => {
    for (const [device, email] of [[left, accounts.left], [right, accounts.right]] as const) {
      if (!device.session.user) device.signIn(email).catch((error: Error) => setProblem(error.message));
    }
  }, [left, right]);

  return (
    <>
      <h1>Chat</h1>
      <p className="lead">Two people on two devices. Write on one, and read it on the other. Stop the server and start it again: nothing is lost.</p>
      {problem && <p role="alert" className="problem">{problem}</p>}
      <div className="devices">
        {leftUser && rightUser && (
          <>
            <Phone device={left} other={rightUser} />
            <Phone device={right} other={leftUser} />
          </>
        )}
      </div>
    </>
  );
}

type Person = NonNullable<Device['session']['user']>;

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
  const device = useDevice();
  const user = useUser();
  const connection = useConnection();
  const [{ data, error }, reload] = useDocument({ query: ChatQuery, variables: { other: other.id } });
  const [live, setLive] = useState<{ id: string; content: string | null; createdAt: string; author: { id: string; name: string } }[]>([]);
  const [isTyping, setTyping] = useState(false);
  const [, markRead] = useMutation(MarkRead);
  const list = useRef<HTMLOListElement>(null);
  const cursor = useRef<string>(undefined);
  cursor.current ??= data?.eventCursor;
  const conversation = data?.me?.conversations?.nodes[0];

  useLive(MessageSent, cursor.current ? { after: cursor.current } : null, ({ messageSent: { message } }) => {
    if (!message) return;
    const row = readFragment(MessageFields, message);
    if (message.conversation?.kind !== 'PRIVATE' || (row.author.id !== other.id && row.author.id !== user?.id)) return;
    setLive((known) => (known.some(({ id }) => id === row.id) ? known : [...known, row]));
    if (row.author.id === other.id) void markRead({ input: { conversationId: message.conversation.id } });
  });
  useLive(TypingChanged, conversation ? { conversationId: conversation.id } : null, ({ typingChanged }) => {
    if (typingChanged.user?.id === other.id) setTyping(typingChanged.isTyping === true);
  });

  const loaded = conversation?.messages?.nodes.map((node) => readFragment(MessageFields, node)).reverse() ?? [];
  const messages = [...loaded, ...live.filter(({ id }) => !loaded.some((message) => message.id === id))];
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [messages.length, isTyping]);

  return (
    <section className="phone" aria-label={`The device of ${user?.name}`}>
      <header>
        <Avatar user={other} />
        <span><strong>{other.name}</strong><small>on the device of {user?.name}</small></span>
        <LiveBadge connection={connection} />
      </header>
      {error && <Problem error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />}
      <ol ref={list} tabIndex={0} aria-label="Messages" aria-live="polite">
        {messages.map((message) => (
          <li key={message.id} className={message.author.id === user?.id ? 'mine' : undefined}>
            <span className="sr">{message.author.name}: </span>
            {message.content}
          </li>
        ))}
        {isTyping && <li className="typing"><span className="sr">{other.name} is typing</span><i /><i /><i /></li>}
      </ol>
      <MessageForm key={device.name} other={other} conversationId={conversation?.id} onFirst={() => reload({ requestPolicy: 'network-only' })} />
    </section>
  );
}

function MessageForm({ other, conversationId, onFirst }: { other: Person; conversationId?: string; onFirst: () => void }) {
  const device = useDevice();
  const [content, setContent] = useState('');
  const [problem, setProblem] = useState<string>();
  const [, send] = useMutation(SendMessage);
  const [, setTyping] = useMutation(SetTyping);
  const told = useRef(0);

  const typed = (text: string) => {
    setContent(text);
    // The other side forgets it after some seconds, so it is told again.
    if (conversationId && Date.now() - told.current > 3_000) {
      told.current = Date.now();
      void setTyping({ input: { conversationId, isTyping: true } });
    }
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const variables = { input: { to: { userId: other.id }, content } };
    log(SendMessage, variables);
    told.current = 0;
    const result = await send(variables);
    const failure = result.error?.message ?? result.data?.sendMessage?.errors?.[0]?.message;
    setProblem(failure);
    if (failure) return;
    setContent('');
    if (!conversationId) onFirst();
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      {problem && <p role="alert" className="problem">{problem}</p>}
      <label className="sr" htmlFor={`message-${device.name}`}>A message to {other.name}</label>
      <input id={`message-${device.name}`} autoComplete="off" maxLength={5000} placeholder="Message" value={content} onChange={(event) => typed(event.currentTarget.value)} />
      <button type="submit" className="round primary" aria-label="Send" disabled={content.trim() === ''}><Icon name="send" /></button>
    </form>
  );
}
