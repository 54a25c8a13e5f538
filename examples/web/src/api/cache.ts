import type { CacheExchangeOpts } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';

/** How results are kept: objects by their ID, value objects with their parents, and pages of lists joined. */
export const cacheRules: CacheExchangeOpts = {
  keys: Object.fromEntries(
    ['ReleaseCountdown', 'TextRange', 'SearchResult', 'TrackLyrics', 'TrackMusic', 'SocialLink', 'SignIn'].map((type) => [type, () => null]),
  ),
  resolvers: {
    Track: { comments: relayPagination() },
    Conversation: { messages: relayPagination() },
  },
};
