import type { Cache, CacheExchangeOpts, UpdateResolver } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { possibleTypes, values } from 'virtual:cache-facts';

/** Forgets lists of an object, which are then loaded again where they are shown. */
function forget(cache: Cache, key: string | null, ...lists: string[]) {
  if (!key) return;
  for (const { fieldName, arguments: args } of cache.inspectFields(key)) {
    if (lists.includes(fieldName)) cache.invalidate(key, fieldName, args ?? undefined);
  }
}

const forgetMine =
  (...lists: string[]): UpdateResolver =>
  (_result, _args, cache) => forget(cache, cache.resolve('Query', 'me') as string | null, ...lists);

/** How results are kept: objects by their ID, value objects with their parents, and pages of lists joined. */
export const cacheRules: CacheExchangeOpts = {
  possibleTypes,
  keys: Object.fromEntries(values.map((type) => [type, () => null])),
  resolvers: {
    Track: { comments: relayPagination() },
    Conversation: { messages: relayPagination() },
  },
  updates: {
    Mutation: {
      addToCalendar: forgetMine('calendar'),
      removeFromCalendar: forgetMine('calendar'),
      addReaction: forgetMine('hypedReleases'),
      removeReaction: forgetMine('hypedReleases'),
      followUser: forgetMine('following'),
      unfollowUser: forgetMine('following'),
      createCalendarFeed: forgetMine('calendarFeeds'),
      revokeCalendarFeed: forgetMine('calendarFeeds'),
      createTrack: (_result, _args, cache) => forget(cache, 'Query', 'systemPlaylist', 'user'),
    },
  },
};
