namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Queries for conversations.</summary>
[QueryType]
[Authorize]
public static class ConversationQueries
{
    private static readonly EntityQuery<Guid, Message> s_messages = EntityQuery
        .Create<QpletDbContext, Guid, Message>(
            (db, userId) =>
                db.Messages.Where(message =>
                    db.Participants.Where(participant => participant.UserId == userId)
                        .Select(participant => participant.ConversationId)
                        .Contains(message.ConversationId)
                )
        )
        .OrderByDescending(message => message.CreatedAt);

    /// <summary>Returns a conversation by its ID, or null if no conversation has this ID or you do not take part in it.</summary>
    /// <param name="id">The ID of the conversation.</param>
    public static Task<Conversation?> GetConversationAsync(
        [ID<Conversation>] Guid id,
        ConversationByIdDataLoader conversations,
        CancellationToken cancellationToken
    ) => conversations.LoadAsync(id, cancellationToken);

    /// <summary>The messages of your conversations that contain a text, newest first. Letter case is ignored.</summary>
    /// <param name="term">The text to search for. If it is blank or has more than 255 characters, the error INVALID_INPUT is returned.</param>
    /// <param name="conversationId">
    /// The ID of the conversation to search. If it is omitted or null, all your conversations are searched. The result is empty if you do not take part in
    /// the conversation.
    /// </param>
    [UsePaging]
    public static async Task<Page<MessageMatch>> SearchMessagesAsync(
        string term,
        PagingArguments paging,
        IQueryExecutor queries,
        Viewer viewer,
        CancellationToken cancellationToken,
        [ID<Conversation>] Guid? conversationId = null
    )
    {
        var sought = CheckTerm(term);
        var source = conversationId is { } within ? ConversationDataLoaders.MessagesByConversation.With(within) : s_messages.With(viewer.RequireId());
        var page = await queries.ToPageAsync(source, paging, QueryContext<Message>.All.WhereContains(message => message.Content, sought), cancellationToken);
        return page.Select(message => MessageMatch.Of(message, sought));
    }

    private static string CheckTerm(string term)
    {
        var check = new InputValidation();
        var sought = check.Line(term, "term", TextLimits.Title);
        try
        {
            check.ThrowIfAny();
        }
        catch (ValidationException problem)
        {
            throw AccessErrors.InvalidArgument(problem);
        }

        return sought;
    }
}
