// Who sends each document of a frontend, with which variables. `find` reads what they need; `write` brings about the event of a subscription.
const first = (connection) => connection.nodes[0].id;

/** The screens by the names of their documents. */
export const screens = {
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
  ReleaseEditorQuery: {
    viewer: 'author',
    find: '{ platforms(first: 1) { nodes { subcategories { code } } } }',
    variables: ({ platforms }) => ({ subcategory: platforms.nodes[0].subcategories[0].code }),
  },
};
