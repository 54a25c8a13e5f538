// Who sends each document of a frontend, with which variables, and what the answer must show.
//   find       a query whose answer `variables` gets.
//   first      a mutation that runs before, with the answer to `find`; its payload is the second argument of `variables`.
//   write      a mutation that brings about the event of a subscription; it gets the variables of the subscription, and the payload of `first`.
//   upload     a file that the variable `input.file` stands for.
//   shows      paths in the answer that must be there: lists with items, and values that are not null.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { password } from './server.mjs';

const first = (connection) => connection.nodes[0].id;
const errors = 'errors { __typename ... on Error { message } }';
const picture = path.resolve(import.meta.dirname, '../../src/Data/Samples/Media/covers/05.webp');

const track = '{ tracks(first: 1, order: [{ commentCount: DESC }]) { nodes { id title commentCount } } }';
const toFan = {
  viewer: 'author',
  find: '{ user(by: { username: "fan" }) { id } }',
  document: `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id conversation { id } } ${errors} } }`,
  variables: ({ user }) => ({ input: { to: { userId: user.id }, content: 'Are you coming tonight?' } }),
};
const comment = {
  viewer: 'author',
  document: `mutation ($input: CreateCommentInput!) { createComment(input: $input) { comment { id } ${errors} } }`,
};
const event = {
  viewer: 'author',
  document: `mutation ($input: CreateEventInput!) { createEvent(input: $input) { event { id } ${errors} } }`,
  variables: () => ({ input: { title: 'Night of the screens', attendanceMode: 'ONLINE', date: '2099-12-31', seats: 10 } }),
};

const upcoming = `{ releases(first: 1, where: { state: { eq: UPCOMING }, dates: { some: { country: { code: { in: ["FR", "DE", "US", "GB", "JP"] } } } } }) {
  nodes { id subcategory { code } soonestDate { id country { code } } }
} }`;

/** The screens by the names of their documents. */
export const screens = {
  AdminBanMutation: {
    viewer: 'admin',
    find: '{ users(first: 1, order: [{ createdAt: DESC }]) { nodes { id } } }',
    variables: ({ users }) => ({ input: { userId: first(users) } }),
  },
  AdminDashboardQuery: {
    viewer: 'admin',
    variables: () => ({}),
    shows: ['health.version', 'health.components', 'complaints.nodes.0.subject.id', 'contactRequests.nodes.0.message', 'featureRequests.nodes', 'genres.nodes'],
  },
  AdminModerateMutation: {
    viewer: 'admin',
    find: '{ tracks(first: 1) { nodes { id } } releases(first: 1) { nodes { id } } complaintReasons(kind: TRACK) { id } }',
    first: {
      viewer: 'fan',
      document: `mutation ($comment: CreateCommentInput!, $complaint: CreateComplaintInput!) {
        createComment(input: $comment) { comment { id } ${errors} } createComplaint(input: $complaint) { complaint { id } ${errors} }
      }`,
      variables: ({ tracks, complaintReasons }) => ({
        comment: { subjectId: first(tracks), content: 'To be deleted.' },
        complaint: { subjectId: first(tracks), reasonId: complaintReasons[0].id },
      }),
    },
    variables: ({ releases }, { createComment, createComplaint }) => ({
      comment: { commentId: createComment.comment.id },
      complaint: { complaintId: createComplaint.complaint.id },
      curate: { releaseId: first(releases), isInFocus: true },
    }),
    shows: ['curateRelease.release.isInFocus'],
  },
  AdminUsersQuery: {
    viewer: 'admin',
    variables: () => ({ search: 'a', where: { isBanned: { eq: false } } }),
    shows: ['users.edges.0.node.email', 'users.edges.0.node.plan', 'users.edges.49', 'users.pageInfo.endCursor'],
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
      document: `mutation ($input: CreateConversationInput!) { createConversation(input: $input) { conversation { id } ${errors} } }`,
      find: '{ user(by: { username: "fan" }) { id } }',
      variables: ({ user }) => ({ input: { kind: 'GROUP', name: 'Screens', participantIds: [user.id] } }),
    },
  },
  ChatInboxQuery: {
    viewer: 'fan',
    variables: () => ({}),
    shows: ['me.conversations'],
  },
  ChatMarkReadMutation: {
    viewer: 'fan',
    find: '{ me { conversations(first: 1) { nodes { id } } } }',
    variables: ({ me }) => ({ input: { conversationId: first(me.conversations) } }),
  },
  ChatMessageSentSubscription: {
    viewer: 'fan',
    variables: () => ({}),
    write: toFan,
  },
  ChatSearchQuery: {
    viewer: 'fan',
    find: '{ me { conversations(first: 1) { nodes { messages(first: 1) { nodes { content } } } } } }',
    variables: ({ me }) => ({ term: longestWord(me.conversations.nodes[0].messages.nodes[0].content) }),
    shows: ['searchMessages.nodes.0.subject.id', 'searchMessages.nodes.0.conversation.id'],
  },
  ChatSendMutation: {
    viewer: 'fan',
    find: '{ me { conversations(first: 1) { nodes { id } } } }',
    variables: ({ me }) => ({ input: { to: { conversationId: first(me.conversations) }, content: 'On my way.' } }),
  },
  ChatTypingSubscription: {
    viewer: 'fan',
    first: toFan,
    variables: (_, { sendMessage }) => ({ id: sendMessage.message.conversation.id }),
    write: {
      viewer: 'author',
      document: `mutation ($input: SetTypingInput!) { setTyping(input: $input) { conversation { id } ${errors} } }`,
      variables: ({ id }) => ({ input: { conversationId: id, isTyping: true } }),
    },
    shows: ['user.name', 'conversation.id', 'isTyping'],
  },
  CommentsAddedSubscription: {
    viewer: 'fan',
    find: track,
    variables: ({ tracks }) => ({ subjectId: first(tracks) }),
    write: { ...comment, variables: ({ subjectId }) => ({ input: { subjectId, content: 'I can hear it.' } }) },
    shows: ['comment.author.name', 'comment.subject.commentCount'],
  },
  CommentsChangedSubscription: {
    viewer: 'fan',
    find: track,
    first: { ...comment, variables: ({ tracks }) => ({ input: { subjectId: first(tracks), content: 'I can haer it.' } }) },
    variables: ({ tracks }) => ({ subjectId: first(tracks) }),
    write: {
      viewer: 'author',
      document: `mutation ($input: UpdateCommentInput!) { updateComment(input: $input) { comment { id } ${errors} } }`,
      variables: (_, { createComment }) => ({ input: { commentId: createComment.comment.id, content: 'I can hear it.' } }),
    },
    shows: ['comment.author.name', 'comment.isEdited'],
  },
  CommentsCreateMutation: {
    viewer: 'fan',
    find: track,
    variables: ({ tracks }) => ({ input: { subjectId: first(tracks), content: 'Again and again.' } }),
    shows: ['createComment.comment.author.name', 'createComment.comment.subject.commentCount', 'createComment.comment.viewerCanDelete'],
  },
  CommentsDeleteMutation: {
    viewer: 'fan',
    find: '{ me { comments(first: 1, where: { replyCount: { eq: 0 } }) { nodes { id } } } }',
    variables: ({ me }) => ({ input: { commentId: first(me.comments) } }),
  },
  CommentsPaginationQuery: {
    viewer: 'fan',
    find: '{ tracks(first: 1, order: [{ commentCount: DESC }]) { nodes { id comments(first: 1) { pageInfo { endCursor } } } } }',
    variables: ({ tracks }) => ({ id: first(tracks), after: tracks.nodes[0].comments.pageInfo.endCursor }),
    shows: ['node.comments.edges.0.node.author.name', 'node.comments.edges.0.node.viewerCanReply'],
  },
  CommentsReactMutation: {
    viewer: 'fan',
    find: '{ tracks(first: 1) { nodes { id } } }',
    variables: ({ tracks }) => ({ input: { subjectId: first(tracks), kind: 'LIKE' } }),
  },
  EventPageAttendMutation: {
    viewer: 'fan',
    first: event,
    variables: (_, { createEvent }) => ({ input: { eventId: createEvent.event.id } }),
    shows: ['attendEvent.event.viewerIsAttending', 'attendEvent.event.freeSeats'],
  },
  EventPageChangedSubscription: {
    viewer: 'fan',
    first: event,
    variables: (_, { createEvent }) => ({ id: createEvent.event.id }),
    write: {
      viewer: 'author',
      document: `mutation ($input: UpdateEventInput!) { updateEvent(input: $input) { event { id } ${errors} } }`,
      variables: ({ id }) => ({ input: { eventId: id, title: 'Night of the new screens' } }),
    },
    shows: ['event.title', 'event.freeSeats'],
  },
  // Its days are fixed, and the sample data moves with the day on which it is created, so the list may be empty.
  EventPageListQuery: {
    viewer: 'fan',
    find: '{ me { id } }',
    variables: ({ me }) => ({ user: me.id }),
  },
  EventPageQuery: {
    viewer: 'fan',
    find: '{ events(first: 1, order: [{ attendeeCount: DESC }]) { nodes { id } } }',
    variables: ({ events }) => ({ id: first(events) }),
    shows: ['eventCursor', 'event.author.name', 'event.attendees.edges.0.attendingSince', 'event.tags'],
  },
  FeedPaginationQuery: {
    viewer: 'fan',
    find: '{ me { id feed(first: 2) { pageInfo { endCursor } } } }',
    variables: ({ me }) => ({ id: me.id, after: me.feed.pageInfo.endCursor }),
    shows: ['node.feed.edges.19.publishedAt', 'node.feed.edges.0.actor.name'],
  },
  FeedPostPublishedSubscription: {
    viewer: 'fan',
    first: {
      viewer: 'fan',
      find: '{ user(by: { username: "author" }) { id } }',
      document: `mutation ($input: FollowUserInput!) { followUser(input: $input) { user { id } ${errors} } }`,
      variables: ({ user }) => ({ input: { userId: user.id } }),
    },
    variables: () => ({}),
    write: {
      viewer: 'author',
      document: `mutation ($input: CreatePostInput!) { createPost(input: $input) { post { id } ${errors} } }`,
      variables: () => ({ input: { content: 'New screens, old songs.' } }),
    },
    shows: ['post.author.name', 'post.content'],
  },
  FeedQuery: {
    viewer: 'fan',
    variables: () => ({}),
    shows: ['eventCursor', 'me.feed.edges.19.node.id', 'me.feed.pageInfo.endCursor'],
  },
  LegacyQuery: {
    find: '{ releases(first: 1) { nodes { id } } }',
    // The number of a release is the same in the old API.
    variables: ({ releases }) => ({ kind: 'RELEASE', id: atob(first(releases)).split(':')[1] }),
  },
  NotificationsQuery: {
    viewer: 'fan',
    variables: () => ({}),
    // The newest may be one that nobody has caused, such as a reminder.
    shows: ['eventCursor', 'me.notifications.edges.0.node.kind'],
  },
  NotificationsReadMutation: {
    viewer: 'author',
    variables: () => ({ input: {} }),
    shows: ['markAllNotificationsRead.user.id'],
  },
  NotificationsReceivedSubscription: {
    viewer: 'fan',
    variables: () => ({}),
    write: toFan,
    shows: ['notification.actor.name', 'notification.subject.content'],
  },
  PlaylistEditorMoveMutation: {
    viewer: 'fan',
    find: '{ tracks(first: 3) { nodes { id } } }',
    first: {
      viewer: 'fan',
      document: `mutation ($input: CreatePlaylistInput!) { createPlaylist(input: $input) { playlist { id tracks { edges { entryId node { id } } } } ${errors} } }`,
      variables: ({ tracks }) => ({ input: { name: 'Moved', trackIds: tracks.nodes.map(({ id }) => id) } }),
    },
    variables: (_, { createPlaylist: { playlist } }) => ({ input: { playlistId: playlist.id, entryId: playlist.tracks.edges[2].entryId, place: { position: 1 } } }),
    shows: ['moveTrackInPlaylist.playlist.tracks.edges.2.node.id'],
  },
  PlaylistEditorQuery: {
    viewer: 'fan',
    find: '{ playlists(first: 1, order: [{ trackCount: DESC }]) { nodes { id } } }',
    variables: ({ playlists }) => ({ id: first(playlists) }),
    shows: ['playlist.tracks.edges.0.addedAt', 'playlist.owner.name', 'new.tracks.nodes.9.title'],
  },
  ProfileFollowMutation: {
    viewer: 'fan',
    find: '{ tracks(first: 1) { nodes { owner { id } } } }',
    variables: ({ tracks }) => ({ input: { userId: tracks.nodes[0].owner.id } }),
  },
  ProfileQuery: {
    viewer: 'fan',
    find: '{ users(first: 1, order: [{ publicationCount: DESC }]) { nodes { username } } }',
    variables: ({ users }) => ({ username: users.nodes[0].username }),
    shows: ['user.url', 'user.publications.nodes.0.title', 'user.planning.period.start', 'user.followerCount'],
  },
  ReleaseEditorCreateMutation: {
    viewer: 'admin',
    find: '{ platforms(first: 1) { nodes { subcategories { code } } } }',
    variables: ({ platforms }) => ({
      input: { title: 'Screens', description: 'An album.', thumbnailUrl: 'https://www.example.com/screens.png', subcategoryCode: platforms.nodes[0].subcategories[0].code },
    }),
    shows: ['createRelease.release.url', 'createRelease.release.publisher.publicationCount'],
  },
  ReleaseEditorDateMutation: {
    viewer: 'admin',
    find: '{ releases(first: 1) { nodes { id } } }',
    variables: ({ releases }) => ({ input: { releaseId: first(releases), date: { countryCode: 'FR', precision: 'MONTH', startDate: '2099-05-01' } } }),
    shows: ['createReleaseDate.releaseDate.label', 'createReleaseDate.releaseDate.release.state'],
  },
  ReleaseEditorQuery: {
    viewer: 'author',
    find: '{ platforms(first: 1) { nodes { subcategories { code } } } }',
    variables: ({ platforms }) => ({ subcategory: platforms.nodes[0].subcategories[0].code }),
  },
  ReleasePageQuery: {
    viewer: 'admin',
    find: '{ releases(first: 1, order: [{ hypeCount: DESC }]) { nodes { id } } }',
    variables: ({ releases }) => ({ id: first(releases) }),
    shows: ['release.share.url', 'release.share.socialLinks.reddit', 'release.dates.nodes.0.label', 'release.similars.nodes', 'release.recommendations.nodes', 'releaseSources.nodes'],
  },
  RoadmapQuery: {
    viewer: 'fan',
    variables: () => ({}),
    shows: ['featureRequests.nodes.0.voteCount', 'featureRequests.nodes.0.author.username', 'complaintReasons'],
  },
  RoadmapVoteMutation: {
    viewer: 'fan',
    find: '{ featureRequests(first: 1, where: { isApproved: { eq: true } }) { nodes { id } } }',
    variables: ({ featureRequests }) => ({ input: { featureRequestId: first(featureRequests) } }),
    shows: ['voteForFeature.featureRequest.viewerHasVoted'],
  },
  SearchQuery: {
    find: track,
    variables: ({ tracks }) => ({ term: longestWord(tracks.nodes[0].title) }),
    shows: ['search.nodes.0.subject.id'],
  },
  SettingsApiKeyMutation: {
    viewer: 'fan',
    variables: () => ({ input: { name: 'Screens' } }),
    shows: ['createApiKey.key', 'createApiKey.apiKey.prefix'],
  },
  SettingsContactMutation: {
    viewer: 'fan',
    variables: () => ({ contact: { phone: '+33 1 23 45 67 89', countryCode: 'FR', city: 'Lyon' }, email: { email: 'fan.new@qplet.example', password } }),
    shows: ['updateContactSettings.userSettings.contact.country.code', 'requestEmailChange.userSettings.contact.pendingEmail'],
  },
  SettingsNotificationsMutation: {
    viewer: 'fan',
    variables: () => ({ input: { sound: true, event: { like: true } } }),
    shows: ['updateNotificationSettings.userSettings.notifications.event.like'],
  },
  SettingsQuery: {
    viewer: 'fan',
    variables: () => ({}),
    shows: ['me.email', 'me.settings.notifications.event.like', 'me.sessions.nodes.0.device', 'me.apiKeys.nodes', 'countries'],
  },
  SignInLoginMutation: {
    variables: () => ({ input: { email: 'fan@qplet.example', password, device: 'end to end' } }),
  },
  TrackPagePlaybackMutation: {
    viewer: 'fan',
    find: track,
    variables: ({ tracks }) => ({ id: first(tracks) }),
    shows: ['recordPlayback.track.playbackCount'],
  },
  TrackPageQuery: {
    viewer: 'fan',
    find: track,
    variables: ({ tracks }) => ({ id: first(tracks) }),
    shows: ['eventCursor', 'track.audio.url', 'track.genres', 'track.owner.name', 'track.reactionKinds', 'track.comments.edges.0.node.author.name', 'me.playlists.nodes'],
  },
  TrackPageReactionSubscription: {
    viewer: 'fan',
    find: track,
    // A reaction that is there already brings about nothing.
    first: {
      viewer: 'admin',
      document: `mutation ($input: RemoveReactionInput!) { removeReaction(input: $input) { subject { __typename } ${errors} } }`,
      variables: ({ tracks }) => ({ input: { subjectId: first(tracks), kind: 'LIKE' } }),
    },
    variables: ({ tracks }) => ({ id: first(tracks) }),
    write: {
      viewer: 'admin',
      document: `mutation ($input: AddReactionInput!) { addReaction(input: $input) { subject { __typename } ${errors} } }`,
      variables: ({ id }) => ({ input: { subjectId: id, kind: 'LIKE' } }),
    },
    shows: ['subject.likeCount'],
  },
  UpcomingReleasesAddToCalendarMutation: {
    viewer: 'fan',
    find: upcoming,
    variables: ({ releases }) => ({ input: { releaseDateId: releases.nodes[0].soonestDate.id } }),
    shows: ['addToCalendar.releaseDate.calendarCount', 'addToCalendar.releaseDate.viewerHasInCalendar'],
  },
  UpcomingReleasesChangedSubscription: {
    viewer: 'fan',
    find: '{ releases(first: 1) { nodes { id } } }',
    variables: ({ releases }) => ({ id: first(releases) }),
    write: {
      viewer: 'admin',
      document: `mutation ($input: UpdateReleaseInput!) { updateRelease(input: $input) { release { id } ${errors} } }`,
      variables: ({ id }) => ({ input: { releaseId: id, title: 'Upcoming at last' } }),
    },
    shows: ['release.title', 'release.publisher.name'],
  },
  UpcomingReleasesQuery: {
    viewer: 'fan',
    find: upcoming,
    first: {
      viewer: 'fan',
      document: `mutation ($input: AddToCalendarInput!) { addToCalendar(input: $input) { releaseDate { id } ${errors} } }`,
      variables: ({ releases }) => ({ input: { releaseDateId: releases.nodes[0].soonestDate.id } }),
    },
    variables: ({ releases: { nodes: [{ subcategory, soonestDate }] } }) => ({
      subcategory: subcategory.code, country: soonestDate.country?.code ?? 'FR', day: new Date().toISOString().slice(0, 10),
    }),
    shows: ['eventCursor', 'me.calendar.period.start', 'explore.hypes.nodes.0.title', 'explore.tops.nodes', 'categories.0.subcategories', 'countries'],
  },
  UploadsQuery: {
    viewer: 'author',
    variables: () => ({}),
    shows: ['me.mediaAssets.nodes.0.url', 'me.mediaAssets.nodes.0.size'],
  },
  UploadsUploadMutation: {
    viewer: 'fan',
    variables: () => ({ input: { isPublic: true } }),
    upload: async () => new File([await readFile(picture)], 'screen.webp', { type: 'image/webp' }),
    shows: ['uploadMediaAsset.mediaAsset.url', 'uploadMediaAsset.mediaAsset.isPublic'],
  },
};

/** The longest word of a text, which a search is most likely to find. */
function longestWord(text) {
  return text.match(/\p{L}+/gu).reduce((longest, word) => (word.length > longest.length ? word : longest));
}

/** Fails unless the answer has a value at the path: not null, and not an empty list or connection. */
export function assertShown(answer, at) {
  const value = at.split('.').reduce((object, name) => object?.[name], answer);
  const items = value?.nodes ?? value?.edges ?? value;
  assert.ok(value !== null && value !== undefined && !(Array.isArray(items) && items.length === 0), `${at} is ${JSON.stringify(value)}`);
}
