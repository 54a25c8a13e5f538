// What users do in the store of Relay, domain by domain. Each scene gets the viewers and three verbs: `does` runs a mutation, `fails` one that is refused with an error, and `delivers` a subscription.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { password, post } from './server.mjs';

/** Errors that no request can bring about, each with the reason. */
export const unreachable = {};

async function ask({ server }, query, viewer) {
  const { data, errors } = await post(server, query, { token: viewer?.token });
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}

/** The ID of an object that does not exist, of the kind of the given one. */
const lost = (id) => {
  const text = Buffer.from(id, 'base64').toString();
  return Buffer.from(text.slice(0, -1) + (text.endsWith('0') ? '1' : '0')).toString('base64');
};

export const scenes = {
  async people(world, { does, fails }) {
    const { fan, author, admin } = world;
    const email = 'relay@qplet.example';
    await does('register', null, { name: 'Relay Reader', email, role: 'FAN', password, passwordRepeat: password });
    const invalid = await fails('register', 'ValidationError', null, { name: 'Relay Reader', email, role: 'FAN', password, passwordRepeat: password });
    assert.ok(invalid.message);

    const login = (secret) => ({ email, password: secret, device: 'end to end' });
    const { signIn } = await does('login', null, login(password));
    world.reader = { token: signIn.accessToken, id: signIn.user.id };
    await does('refreshToken', null, { refreshToken: signIn.refreshToken });
    await fails('login', 'InvalidCredentialsError', null, login('wrong password'));
    await does('updateMyProfile', world.reader, { about: 'I read everything.', nickname: 'reader' });
    await does('updateSocialLinks', world.reader, { socialLinks: [{ network: 'x', url: 'https://x.com/reader' }] });

    await does('followUser', fan, { userId: author.id });
    await does('unfollowUser', fan, { userId: author.id });
    await does('blockUser', author, { userId: world.reader.id });
    await fails('followUser', 'BlockedError', world.reader, { userId: author.id });
    await fails('sendMessage', 'BlockedError', world.reader, { to: { userId: author.id }, content: 'Hello?' });
    await does('unblockUser', author, { userId: world.reader.id });

    await does('requestPasswordReset', null, { email });
    const code = await mailedCode(world.server, email);
    await does('checkPasswordResetCode', null, { email, code });
    await fails('resetPassword', 'ValidationError', null, { email, code: `${code}0`, password: `${password}2`, passwordRepeat: `${password}2` });
    await does('resetPassword', null, { email, code, password: `${password}2`, passwordRepeat: `${password}2` });
    for (let i = 0; i < 2; i++) await does('requestPasswordReset', null, { email });
    await fails('requestPasswordReset', 'LimitExceededError', null, { email });

    const again = (await does('login', null, login(`${password}2`))).signIn;
    const other = (await does('login', null, login(`${password}2`))).signIn;
    world.reader.token = again.accessToken;
    const { me } = await ask(world, '{ me { sessions { nodes { id isCurrent } } } }', world.reader);
    await does('endSession', world.reader, { sessionId: me.sessions.nodes.find((session) => !session.isCurrent).id });
    await does('logout', { token: (await does('login', null, login(`${password}2`))).signIn.accessToken });
    assert.ok(other.accessToken);

    await does('banUser', admin, { userId: world.reader.id });
    await fails('login', 'AccountBannedError', null, login(`${password}2`));
    await does('unbanUser', admin, { userId: world.reader.id });
    world.reader = { token: (await does('login', null, login(`${password}2`))).signIn.accessToken, id: world.reader.id };
    const changed = { currentPassword: `${password}2`, password: `${password}3`, passwordRepeat: `${password}3` };
    await does('changePassword', world.reader, changed);
    await fails('changePassword', 'InvalidCredentialsError', world.reader, changed);
  },

  async 'tracks and comments'(world, { does, fails, delivers }) {
    const { fan, author, reader } = world;
    const { me } = await ask(world, '{ me { tracks(first: 1) { nodes { id audio { id } } } } }', author);
    const { track } = await does('createTrack', author, { title: 'Store', audioId: me.tracks.nodes[0].audio.id, music: { isOwn: true } });
    await does('updateTrack', author, { trackId: track.id, title: 'Store, remixed' });
    await fails('updateTrack', 'NotOwnerError', fan, { trackId: track.id, title: 'Mine' });

    const event = await delivers('commentAdded', reader, { subjectId: track.id }, (i) => does('createComment', fan, { subjectId: track.id, content: `Good ${i}` }));
    const { comment } = event;
    const { comment: reply } = await does('replyToComment', author, { commentId: comment.id, content: 'Thank you.' });
    await does('updateComment', fan, { commentId: comment.id, content: 'Very good' });
    await delivers('commentChanged', reader, { subjectId: track.id }, (i) => does('updateComment', fan, { commentId: comment.id, content: `Better ${i}` }));
    await does('pinComment', author, { commentId: comment.id });
    await does('unpinComment', author, { commentId: comment.id });
    await does('addReaction', reader, { subjectId: comment.id, kind: 'LIKE' });
    await does('removeReaction', reader, { subjectId: comment.id, kind: 'LIKE' });
    await does('addReaction', reader, { subjectId: track.id, kind: 'LIKE' });
    await does('removeReaction', reader, { subjectId: track.id, kind: 'LIKE' });
    // A comment with replies is hidden, one without is deleted.
    await does('deleteComment', fan, { commentId: comment.id });
    await does('deleteComment', author, { commentId: reply.id });
    await fails('addReaction', 'NotFoundError', reader, { subjectId: reply.id, kind: 'LIKE' });
    await fails('deleteComment', 'NotFoundError', author, { commentId: reply.id });
    await does('deleteTrack', author, { trackId: track.id });
    await fails('deleteTrack', 'NotFoundError', author, { trackId: track.id });
    await fails('createComment', 'NotFoundError', author, { subjectId: lost(track.id), content: 'To nobody' });
  },

  async releases(world, { does, fails, delivers }) {
    const { author, reader } = world;
    const { releases } = await ask(world, '{ releases(first: 1) { nodes { subcategory { code } } } }');
    const { release } = await does('createRelease', author, {
      title: 'Night Bus', description: 'An album.', thumbnailUrl: 'https://www.example.com/night-bus.png', subcategoryCode: releases.nodes[0].subcategory.code,
    });
    await delivers('releaseChanged', author, { releaseId: release.id }, (i) => does('updateRelease', author, { releaseId: release.id, title: `Night Bus ${i}` }));
    await does('addReaction', reader, { subjectId: release.id, kind: 'HYPE' });
    await does('removeReaction', reader, { subjectId: release.id, kind: 'HYPE' });
    await fails('createComment', 'PlanRequiredError', reader, { subjectId: release.id, content: 'When?' });
  },

  async conversations(world, { does, fails, delivers }) {
    const { fan, author, reader, admin } = world;
    const { conversation } = await does('createConversation', fan, { kind: 'GROUP', participantIds: [author.id], name: 'Store' });
    await does('updateConversation', fan, { conversationId: conversation.id, name: 'The store' });
    await does('updateConversationSettings', author, { conversationId: conversation.id, isMuted: false, customName: 'Shop' });
    await does('addParticipants', fan, { conversationId: conversation.id, userIds: [reader.id, admin.id] });
    const { message } = await delivers('messageSent', author, { conversationId: conversation.id }, (i) =>
      does('sendMessage', fan, { to: { conversationId: conversation.id }, content: `Open at ${i}` }));
    await delivers('notificationReceived', author, {}, (i) => does('sendMessage', fan, { to: { conversationId: conversation.id }, content: `Still open ${i}` }));
    await delivers('conversationUpdated', author, {}, (i) => does('updateMessage', fan, { messageId: message.id, content: `Open all night ${i}` }));
    await does('markConversationRead', author, { conversationId: conversation.id });
    await does('deleteMessage', fan, { messageId: message.id });
    await fails('deleteMessage', 'NotFoundError', fan, { messageId: message.id });
    await does('removeParticipant', reader, { conversationId: conversation.id, userId: reader.id });
    const { conversation: pair } = await does('createConversation', fan, { kind: 'PRIVATE', participantIds: [reader.id] });
    await fails('addParticipants', 'ConflictError', fan, { conversationId: pair.id, userIds: [author.id] });
    await does('deleteConversation', fan, { conversationId: conversation.id });
  },

  async notifications(world, { does, delivers }) {
    const { fan, author } = world;
    const { me } = await ask(world, '{ me { notifications(first: 1) { nodes { id } } } }', author);
    await does('markNotificationRead', author, { notificationId: me.notifications.nodes[0].id });
    await delivers('notificationsRead', author, {}, async (i) => {
      await does('sendMessage', fan, { to: { userId: author.id }, content: `Unread ${i}` });
      await does('markAllNotificationsRead', author, {});
    });
  },

  async typing(world, { does, delivers }) {
    const { fan, author } = world;
    const { message } = await does('sendMessage', fan, { to: { userId: author.id }, content: 'Wait' });
    const conversationId = message.conversation.id;
    await delivers('typingChanged', author, { conversationId }, (i) => does('setTyping', fan, { conversationId, isTyping: i % 2 === 0 }));
  },

  async files(world, { does }) {
    const file = new File([await readFile(path.resolve(import.meta.dirname, '../../src/Data/Samples/Media/covers/08.webp'))], 'store.webp', { type: 'image/webp' });
    const { mediaAsset } = await does('uploadMediaAsset', world.fan, { file, isPublic: true });
    await does('deleteMediaAsset', world.fan, { mediaAssetId: mediaAsset.id });
  },

  async 'albums and playlists'(world, { does }) {
    const { fan, author } = world;
    const { me } = await ask(world, '{ me { tracks(first: 3) { nodes { id } } } }', author);
    const [one, two, three] = me.tracks.nodes.map(({ id }) => id);

    const { album } = await does('createAlbum', author, { name: 'Shelf', trackIds: [one, two] });
    const albumId = album.id;
    await does('updateAlbum', author, { albumId, name: 'Upper shelf' });
    await does('addTrackToAlbum', author, { albumId, trackId: three });
    await does('moveTrackInAlbum', author, { albumId, trackId: three, place: { position: 1 } });
    await does('removeTrackFromAlbum', author, { albumId, trackId: two });
    await does('deleteAlbum', author, { albumId });

    const { playlist } = await does('createPlaylist', fan, { name: 'Evenings', trackIds: [one, two] });
    const playlistId = playlist.id;
    await does('updatePlaylist', fan, { playlistId, description: 'For the end of the day.' });
    await does('addTrackToPlaylist', fan, { playlistId, trackId: one });
    const { playlist: filled } = await ask(world, `{ playlist(id: "${playlistId}") { tracks { edges { entryId } } } }`, fan);
    const [first, , last] = filled.tracks.edges.map(({ entryId }) => entryId);
    await does('moveTrackInPlaylist', fan, { playlistId, entryId: last, place: { position: 1 } });
    await does('removeTrackFromPlaylist', fan, { playlistId, entryId: first });
    await does('deletePlaylist', fan, { playlistId });
  },

  async 'posts and reactions'(world, { does, delivers }) {
    const { fan, author } = world;
    const { me } = await ask(world, '{ me { tracks(first: 1) { nodes { id audio { id } } } } }', author);
    const [{ id: trackId, audio }] = me.tracks.nodes;
    await does('followUser', fan, { userId: author.id });
    const { post: published } = await delivers('postPublished', fan, {}, (i) => does('createPost', author, { content: `Listen ${i}`, subjectId: trackId }));
    await does('updatePost', author, { postId: published.id, content: 'Listen again' });
    await delivers('reactionChanged', author, { subjectId: published.id }, (i) =>
      does(i % 2 === 0 ? 'addReaction' : 'removeReaction', fan, { subjectId: published.id, kind: 'LIKE' }));
    await does('deletePost', author, { postId: published.id });
    await delivers('trackPublished', fan, {}, (i) => does('createTrack', author, { title: `Prelude ${i}`, audioId: audio.id, music: { isOwn: true } }));
    await does('recordPlayback', fan, { trackId, playId: 'store' });
    await does('recordView', fan, { subjectId: author.id });
    await does('unfollowUser', fan, { userId: author.id });
  },

  async events(world, { does, delivers }) {
    const { fan, author } = world;
    const { event } = await does('createEvent', author, { title: 'Open store', attendanceMode: 'ONLINE', date: '2099-05-01', time: '20:00:00', timeZone: 'Europe/Paris', seats: 2 });
    const eventId = event.id;
    await delivers('eventChanged', fan, { eventId }, (i) => does('updateEvent', author, { eventId, title: `Open store ${i}` }));
    await does('attendEvent', fan, { eventId });
    await does('cancelEventAttendance', fan, { eventId });
    await does('showInterest', fan, { eventId });
    await does('removeInterest', fan, { eventId });
    await does('deleteEvent', author, { eventId });
  },

  async moderation(world, { does }) {
    const { fan, author, admin } = world;
    const { genre } = await does('createGenre', admin, { name: 'Store music' });
    await does('updateGenre', admin, { genreId: genre.id, isPublic: false });
    await does('deleteGenre', admin, { genreId: genre.id });

    const { post: reported } = await does('createPost', author, { content: 'Buy my watches' });
    const { complaintReasons } = await ask(world, '{ complaintReasons(kind: POST) { id } }', fan);
    const { complaint } = await does('createComplaint', fan, { subjectId: reported.id, reasonId: complaintReasons[0].id, message: 'Advertising' });
    await does('reviewComplaint', admin, { complaintId: complaint.id, isAccepted: false });
    await does('deleteComplaint', admin, { complaintId: complaint.id });
    const { contactRequest } = await does('createContactRequest', null, { name: 'Visitor', email: 'visitor@qplet.example', message: 'How do I publish?' });
    const { contactRequests } = await ask(world, '{ contactRequests(first: 1, order: [{ createdAt: DESC }]) { nodes { id } } }', admin);
    await does('deleteContactRequest', admin, { contactRequestId: contactRequest?.id ?? contactRequests.nodes[0].id });
  },

  async 'API keys'(world, { does }) {
    const { apiKey } = await does('createApiKey', world.fan, { name: 'Store' });
    await does('regenerateApiKey', world.fan, { apiKeyId: apiKey.id });
    await does('revokeApiKey', world.fan, { apiKeyId: apiKey.id });
  },

  async contributions(world, { does }) {
    const { fan, admin } = world;
    const { releases } = await ask(world, '{ releases(first: 1) { nodes { subcategory { code } } } }');
    const { release } = await does('createRelease', admin, {
      title: 'Day Bus', description: 'A single.', thumbnailUrl: 'https://www.example.com/day-bus.png', subcategoryCode: releases.nodes[0].subcategory.code,
      contributionAuthorization: 'ALLOWED_NEEDS_OWNER_APPROVAL',
    });
    const releaseId = release.id;
    const { releaseDate } = await does('createReleaseDate', admin, { releaseId, date: { countryCode: 'FR', precision: 'DAY', startDate: '2099-05-01' } });
    await does('updateReleaseDate', admin, { releaseDateId: releaseDate.id, startDate: '2099-05-02' });
    const source = (number) => ({ title: `Source ${number}`, url: `https://www.example.com/source-${number}` });
    const { releaseSource } = await does('createReleaseSource', admin, { releaseId, source: source(0) });
    await does('updateReleaseSource', admin, { releaseSourceId: releaseSource.id, title: 'The label' });

    const verbs = [['acceptContribution', admin], ['rejectContribution', admin], ['withdrawContribution', fan]];
    for (const [number, [verb, viewer]] of verbs.entries()) {
      const { contribution } = await does('createReleaseSource', fan, { releaseId, source: source(number + 1) });
      await does(verb, viewer, { contributionId: contribution.id });
    }
    await does('deleteReleaseDate', admin, { releaseDateId: releaseDate.id });
    await does('deleteReleaseSource', admin, { releaseSourceId: releaseSource.id });
    await does('curateRelease', admin, { releaseId, isInFocus: true });
    await does('deleteRelease', admin, { releaseId });
  },

  async calendars(world, { does }) {
    const { releases } = await ask(world, '{ releases(first: 1, where: { state: { eq: UPCOMING } }) { nodes { soonestDate { id } } } }');
    const releaseDateId = releases.nodes[0].soonestDate.id;
    await does('addToCalendar', world.fan, { releaseDateId });
    await does('removeFromCalendar', world.fan, { releaseDateId });
  },

  async 'calendar feeds'(world, { does }) {
    const { calendarFeed } = await does('createCalendarFeed', world.fan, { kind: 'RELEASES', name: 'Store' });
    await does('regenerateCalendarFeed', world.fan, { calendarFeedId: calendarFeed.id });
    await does('revokeCalendarFeed', world.fan, { calendarFeedId: calendarFeed.id });
  },

  async roadmap(world, { does }) {
    const { fan, author, admin } = world;
    const { featureRequest } = await does('createFeatureRequest', fan, { title: 'A store', description: 'With shelves.' });
    const featureRequestId = featureRequest.id;
    await does('updateFeatureRequest', fan, { featureRequestId, title: 'A bigger store' });
    await does('reviewFeatureRequest', admin, { featureRequestId, isApproved: true });
    await does('voteForFeature', author, { featureRequestId });
    await does('removeFeatureVote', author, { featureRequestId });
    const { featureRequests } = await ask(world, '{ featureRequests(first: 1, order: [{ voteCount: DESC }], where: { isApproved: { eq: true } }) { nodes { id } } }', fan);
    await does('mergeFeatureRequest', admin, { featureRequestId, intoId: featureRequests.nodes[0].id });
    await does('unmergeFeatureRequest', admin, { featureRequestId });
  },

  async accounts(world, { does, fails }) {
    const { admin, reader, server } = world;
    await does('updateContactSettings', reader, { phone: '+33 1 23 45 67 89', countryCode: 'FR' });
    await does('updateSystemSettings', reader, { timeZone: 'Europe/Paris', language: 'FR', firstScreen: 'TRACKS' });
    await does('updateNotificationSettings', reader, { sound: false, post: { like: false } });
    await does('requestExport', reader, { password: `${password}3` });
    await does('setUserPlan', admin, { userId: reader.id, plan: 'VERIFIED' });
    await does('updateUser', admin, { userId: reader.id, nickname: 'known' });

    // Somebody whom no other code was mailed to.
    const [former, next] = ['mover@qplet.example', 'moved@qplet.example'];
    const { user: mover } = await does('register', null, { name: 'Mover', email: former, role: 'FAN', password, passwordRepeat: password });
    const { signIn } = await does('login', null, { email: former, password, device: 'end to end' });
    const moving = { token: signIn.accessToken };
    await does('requestEmailChange', moving, { email: next, password });
    await does('confirmEmailChange', moving, { code: await mailedCode(server, next) });
    await does('undoEmailChange', null, { email: former, code: await mailedCode(server, former) });
    await does('deleteUser', admin, { userId: mover.id });
    await does('restoreUser', admin, { userId: mover.id });

    const { token, id } = reader;
    await does('deleteMyAccount', { token, id }, { password: `${password}3` });
    await fails('login', 'AccountDeletedError', null, { email: 'relay@qplet.example', password: `${password}3`, device: 'end to end' });
  },
};

/** The code of the mail that was written to an address last. */
async function mailedCode(server, email) {
  const folder = path.join(server.folder, 'mail');
  // The server looks for mails every two seconds. The limit only ends a wait for a mail that never comes.
  for (let i = 0; i < 1_200; i++) {
    for (const file of (await readdir(folder).catch(() => [])).sort().reverse()) {
      const text = await readFile(path.join(folder, file), 'utf8');
      const code = text.includes(email) && /\b[A-Z0-9]{4}-?[A-Z0-9]{4}\b|\b\d{6,8}\b/.exec(text.slice(text.indexOf('\n\n')));
      if (code) return code[0];
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return assert.fail(`No mail has come for ${email}.`);
}

/** Mutations and subscriptions that the store has no scene for. They are tried without a store, by the tests of the schema and by the story. A new one needs a scene. */
export const withoutScene = [];
