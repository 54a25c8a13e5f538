namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Searches conversations by their names, and their participants. The names of deleted accounts are not found.</summary>
internal static class ConversationSearch
{
    /// <summary>
    /// Returns the query with a further condition: the name that a user has set for the conversation, its name, or the name or username of another participant
    /// contains the argument <c>search</c>. Nothing changes if that is omitted, null or blank.
    /// </summary>
    /// <exception cref="TypeSystem.GraphQLException">The text to search for is not valid or has more than 255 characters (INVALID_INPUT).</exception>
    public static QueryContext<Conversation> SearchNames(this QueryContext<Conversation> query, string? search, Guid userId) =>
        SearchTerms.Optional(search) is not { } term
            ? query
            : query.WhereEither(
                either => either.WhereContains(conversation => conversation.Name, term),
                either =>
                    either.WhereAny(
                        conversation => conversation.Participants,
                        own =>
                            own.Where(participant => participant.UserId, FilterOperation.Eq, userId).WhereContains(participant => participant.CustomName, term)
                    ),
                either =>
                    either.WhereAny(
                        conversation => conversation.Participants,
                        others => others.Where(participant => participant.UserId, FilterOperation.Neq, userId).SearchPeople(term)
                    )
            );

    /// <summary>
    /// Returns the query with a further condition: the name or username of the participant contains the argument <c>search</c>. Nothing changes if that is
    /// omitted, null or blank.
    /// </summary>
    /// <exception cref="TypeSystem.GraphQLException">The text to search for is not valid or has more than 255 characters (INVALID_INPUT).</exception>
    public static QueryContext<Participant> SearchPeople(this QueryContext<Participant> query, string? search) =>
        SearchTerms.Optional(search) is { } term
            ? query
                .WhereNull(participant => participant.User.DeletedAt)
                .Search(term, participant => participant.User.Name, participant => participant.User.Username)
            : query;
}
