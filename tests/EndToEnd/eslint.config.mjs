// The rules of graphql-eslint for the printed schema and for the documents of clients. All rules of the plugin are on, except for those that are switched off here with a reason.
import path from 'node:path';
import plugin from '@graphql-eslint/eslint-plugin';

const root = path.resolve(import.meta.dirname, '../..');
const rules = (name, changes) => ({
  ...plugin.configs[name].rules,
  ...Object.fromEntries(Object.entries(changes).map(([rule, value]) => [`@graphql-eslint/${rule}`, value])),
});

/** Types without an ID that are replaced as a whole: normalized caches keep them within their object. The pages for clients list them by their cache. */
export const valueObjects = [
  'AlbumNotificationSettings',
  'CalendarPeriod',
  'ComplaintSnapshot',
  'ComponentHealth',
  'ContactSettings',
  'ContributionChange',
  'DataExport',
  'EventNotificationSettings',
  'FieldConflict',
  'Health',
  'Match',
  'MatchTeam',
  'MessageNotificationSettings',
  'MessageSearchResult',
  'NotificationSettings',
  'PostNotificationSettings',
  'ProfileNotificationSettings',
  'RelationReason',
  'ReleaseCountdown',
  'ReleaseDetail',
  'ReleaseNotificationSettings',
  'ReleaseShare',
  'ReleaseSocialLinks',
  'SearchResult',
  'SignIn',
  'SocialLink',
  'SystemSettings',
  'TextRange',
  'TrackLyrics',
  'TrackMusic',
  'TrackNotificationSettings',
  'TracklistEntry',
];

/** The events of subscriptions. */
export const liveUpdates = [
  'CommentAdded',
  'CommentChanged',
  'ConversationUpdated',
  'EventChanged',
  'MessageSent',
  'NotificationReceived',
  'NotificationsRead',
  'PostPublished',
  'ReactionChanged',
  'ReleaseChanged',
  'TrackPublished',
  'TypingChanged',
];

/**
 * What the rules report and what stays all the same. Each entry is the rule, the message, and the reason. An entry that no longer matches anything fails the test.
 */
export const accepted = [
  ['no-typename-prefix', /^Field "username" starts with the name of the parent type "User"$/, '`username` is one word, and the same in inputs.'],
];

const languageOptions = {
  parser: plugin.parser,
  parserOptions: { graphQLConfig: { schema: path.join(root, 'schema.graphql'), documents: path.join(root, 'tests/EndToEnd/operations/*.graphql') } },
};
const plugins = { '@graphql-eslint': plugin };

export default [
  {
    files: ['schema.graphql'],
    plugins,
    languageOptions,
    rules: {
      ...rules('flat/schema-all', {
        // Fields are in the order in which people look for them, and types are printed by kind and name.
        alphabetize: 'off',
        // Mutations and subscriptions are part of the schema.
        'no-root-type': 'off',
        // Payloads have the changed object and the errors. A client that wants more sends a query.
        'require-field-of-type-query-in-mutation-result': 'off',
        // The rule asks for an argument that `@deprecated` does not have.
        'require-deprecation-date': 'off',
        // Also asks for nullable lists of reference data, which cannot fail. A test of its own looks at mutations.
        'require-nullable-result-in-root': 'off',
        // Only objects that the server can return by ID have one.
        'strict-id-in-types': [
          'error',
          {
            exceptions: { suffixes: ['Connection', 'Edge', 'Error', 'Payload'], types: [...valueObjects, ...liveUpdates, 'PageInfo'] },
          },
        ],
        'require-description': ['error', { types: true, rootField: true, DirectiveDefinition: true, EnumValueDefinition: true, FieldDefinition: true, InputValueDefinition: true }],
      }),
      ...rules('flat/schema-relay', {
        // Short lists that do not grow are plain lists.
        'relay-edge-types': ['error', { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false }],
      }),
    },
  },
  {
    files: ['tests/EndToEnd/operations/*.graphql'],
    plugins,
    languageOptions,
    rules: rules('flat/operations-all', {
      // The documents are as Relay's compiler writes them: fragments are repeated in each, named after their module, and ask for `id` beside themselves.
      alphabetize: 'off',
      'lone-executable-definition': 'off',
      'no-one-place-fragments': 'off',
      'require-import-fragment': 'off',
      'require-selections': 'off',
      'unique-fragment-name': 'off',
      'match-document-filename': ['error', { query: 'PascalCase', mutation: 'PascalCase', subscription: 'PascalCase' }],
      'naming-convention': [
        'error',
        {
          // Relay's `__isNode: __typename`.
          allowLeadingUnderscore: true,
          VariableDefinition: 'camelCase',
          OperationDefinition: { style: 'PascalCase', requiredPattern: /(Query|Mutation|Subscription)$/ },
          FragmentDefinition: { requiredPattern: /^[A-Z][A-Za-z]*_[a-z]\w*$/ },
        },
      ],
      // Subjects with comments and their replies and authors need more than the 7 levels of the default.
      'selection-set-depth': ['error', { maxDepth: 10 }],
    }),
  },
];
