using Qplet.GraphQL.Data.Search;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Queries for conversations.</summary>
[QueryType]
[Authorize]
public static class ConversationQueries
{
    /// <summary>Returns a conversation by its ID, or null if no conversation has this ID or you do not take part in it.</summary>
    /// <param name="id">The ID of the conversation.</param>
    public static Task<Conversation?> GetConversationAsync(
        [ID<Conversation>] Guid id,
        ConversationByIdDataLoader conversations,
        CancellationToken cancellationToken
    ) => conversations.LoadAsync(id, cancellationToken);

    /// <summary>
    /// Finds messages of your conversations by their words, and other participants by words of their names, best first. A participant is found once for each
    /// conversation. Words match as in `search`; of equal matches, participants come before messages, and later messages before earlier ones.
    /// </summary>
    /// <param name="term">
    /// The words to search for. If it is blank or has more than 255 characters, the error INVALID_INPUT is returned. A term without letters, digits and
    /// pictographs finds nothing.
    /// </param>
    /// <param name="conversationId">
    /// The ID of the conversation to search. If it is omitted or null, all your conversations are searched. If you do not take part in the conversation, the
    /// field is null, with an error NOT_FOUND.
    /// </param>
    [UsePaging(ConnectionName = "MessageSearch")]
    public static async Task<Page<MessageSearchResult>> SearchMessagesAsync(
        string term,
        PagingArguments paging,
        MessageSearcher searcher,
        Viewer viewer,
        IQueryExecutor queries,
        ConversationByIdDataLoader conversations,
        CancellationToken cancellationToken,
        [ID<Conversation>] Guid? conversationId = null
    )
    {
        var found = searcher.SearchAsync(
            SearchTerm.Parse(SearchTerms.Required(term, nameof(term))),
            conversationId,
            paging,
            viewer,
            queries,
            cancellationToken
        );
        return await (conversationId is { } id ? found.OfExisting(() => conversations.LoadAsync(id, cancellationToken)) : found);
    }
}
