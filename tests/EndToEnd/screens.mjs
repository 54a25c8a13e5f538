// Who sends each document of a frontend, with which variables. `find` reads what they need; `write` brings about the event of a subscription.
import { password } from './server.mjs';

const first = (connection) => connection.nodes[0].id;

/** The screens by the names of their documents. */
export const screens = {
  AdminBanMutation: {
    viewer: 'admin',
    find: '{ users(first: 1, order: [{ createdAt: DESC }]) { nodes { id } } }',
    variables: ({ users }) => ({ input: { userId: first(users) } }),
  },
  ChatConversationQuery: {
    viewer: 'fan',
    find: '{ me { conversations(first: 1) { nodes { id } } } }',
    variables: ({ me }) => ({ id: first(me.conversations) }),
  },
  ChatConversationUpdatedSubscription: {
    viewer: 'fan',
    variables: () => ({}),
    write: {
      viewer: 'author',
      document: 'mutation ($input: CreateConversationInput!) { createConversation(input: $input) { conversation { id } errors { __typename } } }',
      find: '{ user(by: { username: "fan" }) { id } }',
      variables: ({ user }) => ({ input: { kind: 'GROUP', name: 'Screens', participantIds: [user.id] } }),
    },
  },
  ChatInboxQuery: {
    viewer: 'fan',
    variables: () => ({}),
  },
  ChatMessageSentSubscription: {
    viewer: 'fan',
    variables: () => ({}),
    write: {
      viewer: 'author',
      document: 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } errors { __typename } } }',
      find: '{ user(by: { username: "fan" }) { id } }',
      variables: ({ user }) => ({ input: { to: { userId: user.id }, content: 'Are you coming tonight?' } }),
    },
  },
  ChatSendMutation: {
    viewer: 'fan',
    find: '{ me { conversations(first: 1) { nodes { id } } } }',
    variables: ({ me }) => ({ input: { to: { conversationId: first(me.conversations) }, content: 'On my way.' } }),
  },
  ChatMarkReadMutation: {
    viewer: 'fan',
    find: '{ me { conversations(first: 1) { nodes { id } } } }',
    variables: ({ me }) => ({ input: { conversationId: first(me.conversations) } }),
  },
  CommentsDeleteMutation: {
    viewer: 'fan',
    find: '{ me { comments(first: 1, where: { replyCount: { eq: 0 } }) { nodes { id } } } }',
    variables: ({ me }) => ({ input: { commentId: first(me.comments) } }),
  },
  CommentsReactMutation: {
    viewer: 'fan',
    find: '{ tracks(first: 1) { nodes { id } } }',
    variables: ({ tracks }) => ({ input: { subjectId: first(tracks), kind: 'LIKE' } }),
  },
  LegacyQuery: {
    find: '{ releases(first: 1) { nodes { id } } }',
    // The number of a release is the same in the old API.
    variables: ({ releases }) => ({ kind: 'RELEASE', id: atob(first(releases)).split(':')[1] }),
  },
  ProfileFollowMutation: {
    viewer: 'fan',
    find: '{ tracks(first: 1) { nodes { owner { id } } } }',
    variables: ({ tracks }) => ({ input: { userId: tracks.nodes[0].owner.id } }),
  },
  ReleaseEditorQuery: {
    viewer: 'author',
    find: '{ platforms(first: 1) { nodes { subcategories { code } } } }',
    variables: ({ platforms }) => ({ subcategory: platforms.nodes[0].subcategories[0].code }),
  },
  SignInLoginMutation: {
    variables: () => ({ input: { email: 'fan@qplet.example', password, device: 'end to end' } }),
  },
};
