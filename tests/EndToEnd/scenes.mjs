// What users do in the store of Relay, domain by domain. Each scene gets the viewers and three verbs: `does` runs a mutation, `fails` one that is refused with an error, and `delivers` a subscription.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { password, post } from './server.mjs';

/** Errors that no request can bring about, each with the reason. */
export const unreachable = {
  AccountDeletedError: 'There is no mutation that deletes an account yet.',
};

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

  async notifications(world, { does }) {
    const { me } = await ask(world, '{ me { notifications(first: 1) { nodes { id } } } }', world.author);
    await does('markNotificationRead', world.author, { notificationId: me.notifications.nodes[0].id });
    await does('markAllNotificationsRead', world.author, {});
  },
};

/** The code of the mail that was written to an address last. */
async function mailedCode(server, email) {
  const folder = path.join(server.folder, 'mail');
  for (let i = 0; i < 100; i++) {
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
export const withoutScene = [
  'addTrackToAlbum', 'addTrackToPlaylist', 'attendEvent', 'cancelEventAttendance', 'confirmEmailChange', 'createAlbum', 'createComplaint',
  'createContactRequest', 'createEvent', 'createGenre', 'createPlaylist', 'createPost', 'deleteAlbum', 'deleteComplaint', 'deleteContactRequest',
  'deleteEvent', 'deleteGenre', 'deleteMediaAsset', 'deleteMyAccount', 'deletePlaylist', 'deletePost', 'deleteUser', 'moveTrackInAlbum',
  'moveTrackInPlaylist', 'recordPlayback', 'recordView', 'removeInterest', 'removeTrackFromAlbum', 'removeTrackFromPlaylist', 'requestEmailChange',
  'requestExport', 'restoreUser', 'reviewComplaint', 'setTyping', 'setUserPlan', 'showInterest', 'undoEmailChange', 'updateAlbum',
  'updateContactSettings', 'updateEvent', 'updateGenre', 'updateNotificationSettings', 'updatePlaylist', 'updatePost', 'updateSystemSettings',
  'updateUser', 'uploadMediaAsset',
  'eventChanged', 'notificationsRead', 'postPublished', 'reactionChanged', 'trackPublished', 'typingChanged',
];
