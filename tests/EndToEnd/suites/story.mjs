// The story of four people, step by step: from their registration to a group chat with a picture and a track. It happens in Node.js, and in two browsers.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { missing } from '../browser.mjs';
import { Browsers } from '../browsers.mjs';
import { Person, until } from '../people.mjs';

const samples = path.resolve(import.meta.dirname, '../../../src/Data/Samples/Media');
const sample = (name) => readFile(path.join(samples, name));

/** Where the people are, each place with people and a title of its own, because all stories happen on one server. */
const places = {
  'Node.js': {
    prefix: 'node',
    title: 'Prelude for the story',
    open: async (server) => ({ settings: {}, person: async (name) => new Person(server(), name), close() {} }),
  },
  'two browsers': { prefix: 'page', title: 'Overture of the windows', skip: missing, open: (server) => Browsers.open(server, 2) },
};

/** Opens the places, with the settings that the server needs for them. */
export async function openPlaces(server) {
  const opened = {};
  for (const [name, { skip, open }] of Object.entries(places)) if (!skip) opened[name] = await open(server);
  return {
    settings: Object.assign({}, ...Object.values(opened).map(({ settings }) => settings)),
    person: (place, name) => opened[place].person(name),
    close: () => Promise.all(Object.values(opened).map((place) => place.close())),
  };
}

/** The story in all places, which `opened` returns. */
export function stories(opened) {
  for (const [name, { prefix, title, skip = false }] of Object.entries(places)) describe(`A story in ${name}`, { skip }, () => {
    let ada, bob, cara, eve;
    let trackId, playlistId, postId, commentId, replyId, chatId, pictureId, chatPictureId, messageId;
    let step = 0;

    /** A step, which builds on those before it. */
    const then = (what, run) => it(`${++step}. ${what}`, run);
    const notified = (person, kind, actor) => until(() => person.notifications.find((notice) => notice.kind === kind && notice.actor.username === actor.name));
    const node = (fields) => `query ($id: ID!) { node(id: $id) { ${fields} } }`;

    before(async () => {
      [ada, bob, cara, eve] = await Promise.all(['ada', 'bob', 'cara', 'eve'].map((person) => opened().person(name, `${prefix}-${person}`)));
    });
    after(() => Promise.all([ada, bob, cara, eve].map((person) => person?.stop())));

    then('Ada registers as an author', () => ada.register('AUTHOR'));
    then('Bob registers', () => bob.register('FAN'));
    then('Cara registers', () => cara.register('FAN'));
    then('Eve registers', () => eve.register('FAN'));
    then('Nobody can register with the same e-mail address', async () => {
      const input = { name: 'X', email: ada.email, role: 'FAN', password: 'Another-1-secret', passwordRepeat: 'Another-1-secret' };
      assert.equal(await eve.refused('register', input), 'EMAIL_TAKEN');
    });
    then('All sign in', () => Promise.all([ada, bob, cara, eve].map((person) => person.signIn())));
    then('All listen for messages and notifications', () => Promise.all([ada, bob, cara].map((person) => person.listen())));

    then('Ada uploads a portrait and shows it in her profile', async () => {
      const avatarId = await ada.upload(await sample('portraits/03.webp'), 'me.webp');
      const { user } = await ada.do('updateMyProfile', { avatarId, about: 'I play the cello.', nickname: 'A' }, 'user { avatar { id } about }');
      assert.deepEqual([user.avatar.id, user.about], [avatarId, 'I play the cello.']);
    });
    then('Bob finds Ada and sees her portrait, which is private but shown', async () => {
      const { users } = await bob.ask(`{ users(where: { username: { eq: "${ada.name}" } }) { nodes { id avatar { mediaKind owner { username } } } } }`);
      assert.equal(users.nodes[0].id, ada.id);
      assert.equal(users.nodes[0].avatar.mediaKind, 'IMAGE');
    });
    then('Bob cannot take a portrait of Ada for himself', async () => {
      const { user } = await bob.ask(`{ user(by: { id: "${ada.id}" }) { avatar { id } } }`);
      assert.equal(await bob.refused('updateMyProfile', { avatarId: user.avatar.id }), 'FILE_NOT_FOUND');
    });
    then('Bob follows Ada', async () => {
      const { user } = await bob.do('followUser', { userId: ada.id }, 'user { viewerIsFollowing followerCount }');
      assert.deepEqual([user.viewerIsFollowing, user.followerCount], [true, 1]);
    });
    then('Ada is notified', () => notified(ada, 'FOLLOWED', bob));
    then('Ada sees her follower', async () => {
      const { me } = await ada.ask('{ me { followers { nodes { username } } } }');
      assert.deepEqual(me.followers.nodes.map((user) => user.username), [bob.name]);
    });

    then('Ada uploads a recording and a cover, and publishes a track', async () => {
      const audioId = await ada.upload(await sample('recordings/04.mp3'), 'prelude.mp3', true);
      const coverId = await ada.upload(await sample('covers/05.webp'), 'cover.webp');
      const { genres } = await ada.ask('{ genres(first: 1) { nodes { id } } }');
      const { track } = await ada.do(
        'createTrack',
        { title, audioId, coverId, genreIds: [genres.nodes[0].id], music: { isOwn: true } },
        'track { id audio { id mediaKind } cover { id } genres { id } }',
      );
      assert.deepEqual([track.audio.id, track.audio.mediaKind, track.cover.id, track.genres.length], [audioId, 'AUDIO', coverId, 1]);
      trackId = track.id;
    });
    then('Bob cannot publish with the recording of Ada', async () => {
      const { node: track } = await bob.ask(node('... on Track { audio { id } }'), { id: trackId });
      assert.equal(await bob.refused('createTrack', { title: 'Mine', audioId: track.audio.id }), 'FILE_NOT_FOUND');
    });
    then('Bob finds the track among those of the people whom he follows', async () => {
      const { tracks } = await bob.ask('{ tracks(followed: true) { nodes { id title cover { mediaKind } owner { username } } } }');
      assert.deepEqual(tracks.nodes.map((track) => [track.id, track.cover.mediaKind]), [[trackId, 'IMAGE']]);
    });
    then('Cara finds it by its title', async () => {
      const { tracks } = await cara.ask(`{ tracks(search: "${title.toLowerCase().slice(0, -3)}") { nodes { id } } }`);
      assert.deepEqual(tracks.nodes.map((track) => track.id), [trackId]);
    });
    then('Bob has it in his feed', () =>
      until(async () => (await bob.ask('{ me { feed { nodes { ... on Track { id } } } } }')).me.feed.nodes.some((item) => item.id === trackId)));
    then('Bob plays it', () => bob.do('recordPlayback', { trackId, playId: `${prefix}-1` }, 'track { id }'));
    then('The playback is counted once', async () => {
      await bob.do('recordPlayback', { trackId, playId: `${prefix}-1` }, 'track { id }');
      await until(async () => (await ada.ask(node('... on Track { playbackCount }'), { id: trackId })).node.playbackCount === 1);
    });
    then('Bob likes it', async () => {
      const { subject } = await bob.do('addReaction', { subjectId: trackId, kind: 'LIKE' }, 'subject { likeCount viewerReactions }');
      assert.deepEqual([subject.likeCount, subject.viewerReactions], [1, ['LIKE']]);
    });
    then('Ada is notified of the like', () => notified(ada, 'LIKED', bob));

    then('Ada creates an album with the track', async () => {
      const { album } = await ada.do('createAlbum', { name: 'Suites', trackIds: [trackId] }, 'album { tracks { nodes { id } } }');
      assert.deepEqual(album.tracks.nodes.map((track) => track.id), [trackId]);
    });
    then('Bob puts the track on a private playlist', async () => {
      const input = { name: 'Evenings', isPrivate: true, trackIds: [trackId] };
      const { playlist } = await bob.do('createPlaylist', input, 'playlist { id tracks { nodes { id } } }');
      assert.deepEqual(playlist.tracks.nodes.map((track) => track.id), [trackId]);
      playlistId = playlist.id;
    });
    then('Eve does not see the playlist', async () => assert.equal((await eve.ask(node('id'), { id: playlistId })).node, null));
    then('Bob shares the track in a post', async () => {
      const { post } = await bob.do('createPost', { content: 'Listen!', subjectId: trackId }, 'post { id subject { ... on Track { id shareCount } } }');
      assert.deepEqual([post.subject.id, post.subject.shareCount], [trackId, 1]);
      postId = post.id;
    });
    then('Ada is notified of the share', () => notified(ada, 'SHARED', bob));
    then('Cara comments on the post', async () => {
      const { comment } = await cara.do('createComment', { subjectId: postId, content: 'I do.' }, 'comment { subject { ... on Post { commentCount } } }');
      assert.equal(comment.subject.commentCount, 1);
    });

    then('Cara comments with a picture', async () => {
      pictureId = await cara.upload(await sample('covers/08.webp'), 'look.webp');
      const input = { subjectId: trackId, content: 'This is what I see when I hear it.', attachmentIds: [pictureId] };
      const { comment } = await cara.do('createComment', input, 'comment { id attachments { id } }');
      assert.deepEqual(comment.attachments.map((file) => file.id), [pictureId]);
      commentId = comment.id;
    });
    then('Ada is notified of the comment', () => notified(ada, 'COMMENTED', cara));
    then('Eve sees the picture of the comment', async () => {
      const { node: track } = await eve.ask(node('... on Track { commentCount comments { nodes { attachments { id } } } }'), { id: trackId });
      assert.equal(track.commentCount, 1);
      assert.deepEqual(track.comments.nodes[0].attachments.map((file) => file.id), [pictureId]);
    });
    then('Bob likes the picture', async () => {
      const { subject } = await bob.do('addReaction', { subjectId: pictureId, kind: 'LIKE' }, 'subject { likeCount }');
      assert.equal(subject.likeCount, 1);
    });
    then('Ada replies', async () => {
      const { comment } = await ada.do('replyToComment', { commentId, content: 'Beautiful.' }, 'comment { id parent { id replyCount } }');
      assert.deepEqual([comment.parent.id, comment.parent.replyCount], [commentId, 1]);
      replyId = comment.id;
    });
    then('Cara is notified of the reply', () => notified(cara, 'REPLIED', ada));
    then('Cara answers by a reaction', () => cara.do('addReaction', { subjectId: replyId, kind: 'LIKE' }, 'subject { likeCount }'));
    then('Ada pins the comment', async () => {
      const { comment } = await ada.do('pinComment', { commentId }, 'comment { isPinned }');
      assert.equal(comment.isPinned, true);
    });
    then('Cara takes the picture away', async () => {
      const { comment } = await cara.do('updateComment', { commentId, attachmentIds: [] }, 'comment { isEdited content attachments { id } }');
      assert.deepEqual([comment.isEdited, comment.attachments], [true, []]);
    });
    then('Nobody but Cara sees it any more', async () => {
      assert.equal((await bob.ask(node('id'), { id: pictureId })).node, null);
      assert.equal((await cara.ask(node('id'), { id: pictureId })).node.id, pictureId);
    });

    then('Bob starts a group with Ada and Cara', async () => {
      const input = { kind: 'GROUP', name: 'Cello', participantIds: [ada.id, cara.id] };
      const { conversation } = await bob.do('createConversation', input, 'conversation { id name participantCount }');
      assert.deepEqual([conversation.name, conversation.participantCount], ['Cello', 3]);
      chatId = conversation.id;
    });
    then('Bob sends a picture', async () => {
      chatPictureId = await bob.upload(await sample('covers/11.webp'), 'stage.webp');
      const input = { to: { conversationId: chatId }, content: 'From last night', attachmentIds: [chatPictureId] };
      messageId = (await bob.do('sendMessage', input, 'message { id }')).message.id;
    });
    then('Ada and Cara receive it at once, with the picture', async () => {
      for (const person of [ada, cara]) {
        const message = await until(() => person.messages.find(({ content }) => content === 'From last night'));
        assert.deepEqual(message.attachments.map((file) => file.id), [chatPictureId]);
      }
    });
    then('Eve sees neither the message nor the picture', async () => {
      assert.equal((await eve.ask(node('id'), { id: messageId })).node, null);
      assert.equal((await eve.ask(node('id'), { id: chatPictureId })).node, null);
    });
    then('Ada answers with her track', async () => {
      await ada.do('sendMessage', { to: { conversationId: chatId }, content: `Play this: ${trackId}` }, 'message { id }');
      const message = await until(() => bob.messages.find(({ author }) => author.username === ada.name));
      const { node: track } = await bob.ask(node('... on Track { title }'), { id: message.content.slice('Play this: '.length) });
      assert.equal(track.title, title);
    });
    then('Cara reads the messages', async () => {
      assert.equal((await cara.ask('{ me { unreadConversationCount } }')).me.unreadConversationCount, 1);
      await cara.do('markConversationRead', { conversationId: chatId }, 'conversation { unreadCount }');
      assert.equal((await cara.ask('{ me { unreadConversationCount } }')).me.unreadConversationCount, 0);
    });
    then('Bob renames the group', async () => {
      const { conversation } = await bob.do('updateConversation', { conversationId: chatId, name: 'Strings' }, 'conversation { name }');
      assert.equal(conversation.name, 'Strings');
    });
    then('Cara leaves the group, and sees the picture no more', async () => {
      await cara.do('removeParticipant', { conversationId: chatId, userId: cara.id }, 'conversation { id }');
      assert.equal((await cara.ask(node('id'), { id: chatPictureId })).node, null);
      assert.equal((await ada.ask(node('id'), { id: chatPictureId })).node.id, chatPictureId);
    });
    then('Ada reads all her notifications', async () => {
      await ada.do('markAllNotificationsRead', {}, 'user { id }');
      assert.equal((await ada.ask('{ me { unreadNotificationCount } }')).me.unreadNotificationCount, 0);
    });
    then('Cara blocks Bob, who can no longer write to her', async () => {
      await cara.do('blockUser', { userId: bob.id }, 'user { id }');
      await assert.rejects(bob.do('sendMessage', { to: { userId: cara.id }, content: 'Hello?' }, 'message { id }'), /blocked/);
    });
  });
}
