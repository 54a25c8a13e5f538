using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Errors;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Reading conversations.</summary>
[QueryType]
[Authorize]
public static class ConversationQueries
{
    private static readonly EntityQuery<Guid, Message> s_messages = EntityQuery
        .Create<QpletDbContext, Guid, Message>(
            (db, viewerId) => db.Messages.Where(message => message.Conversation.Participants.Any(participant => participant.UserId == viewerId))
        )
        .OrderByDescending(message => message.CreatedAt);

    private static readonly EntityQuery<Guid, Guid, Message> s_messagesWithin = EntityQuery
        .Create<QpletDbContext, Guid, Guid, Message>(
            (db, viewerId, conversationId) =>
                db.Messages.Where(message =>
                    message.ConversationId == conversationId && message.Conversation.Participants.Any(participant => participant.UserId == viewerId)
                )
        )
        .OrderByDescending(message => message.CreatedAt);

    /// <summary>A conversation. Returns null if no conversation has this ID, or if you do not take part in it.</summary>
    /// <param name="id">The conversation's identifier.</param>
    public static Task<Conversation?> GetConversationAsync(
        [ID<Conversation>] Guid id,
        Viewer viewer,
        ConversationByIdDataLoader conversations,
        CancellationToken cancellationToken
    ) => conversations.For(viewer).LoadAsync(id, cancellationToken);

    /// <summary>Messages of your conversations that contain a text, in any case, the newest first, each with what stands around the text.</summary>
    /// <param name="term">The text: not blank, at most 255 characters; others are an error INVALID_INPUT.</param>
    /// <param name="conversationId">Where to look; left out or null for all your conversations. Where you do not take part nothing is found.</param>
    [UsePaging]
    public static async Task<Page<MessageMatch>> SearchMessagesAsync(
        string term,
        PagingArguments paging,
        Viewer viewer,
        IQueryExecutor queries,
        CancellationToken cancellationToken,
        [ID<Conversation>] Guid? conversationId = null
    )
    {
        var sought = CheckTerm(term);
        var viewerId = viewer.RequireId();
        var source = conversationId is { } within ? s_messagesWithin.With(within).With(viewerId) : s_messages.With(viewerId);
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
