using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Querying;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Errors;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Reading conversations (coverage Q88, Q89, Q95).</summary>
[QueryType]
[Authorize]
public static class ConversationQueries
{
    private static readonly EntityQuery<Guid, string, Message> s_matching = EntityQuery.Create<QpletDbContext, Guid, string, Message>(
        (db, viewerId, pattern) => db.Messages.Where(message => message.Conversation.Participants.Any(participant => participant.UserId == viewerId)
            && EF.Functions.Like(message.Content, pattern, "\\")))
        .OrderByDescending(message => message.CreatedAt);

    private static readonly EntityQuery<Guid, SearchInConversation, Message> s_matchingIn = EntityQuery.Create<QpletDbContext, Guid, SearchInConversation, Message>(
        (db, viewerId, search) => db.Messages.Where(message => message.ConversationId == search.ConversationId
            && message.Conversation.Participants.Any(participant => participant.UserId == viewerId) && EF.Functions.Like(message.Content, search.Pattern, "\\")))
        .OrderByDescending(message => message.CreatedAt);

    /// <summary>A conversation; null where there is none of that identifier, or you do not take part in it.</summary>
    /// <param name="id">The conversation's identifier.</param>
    public static Task<Conversation?> GetConversationAsync([ID<Conversation>] Guid id, Viewer viewer, ConversationByIdDataLoader conversations, CancellationToken cancellationToken) =>
        conversations.For(viewer).LoadAsync(id, cancellationToken);

    /// <summary>Messages of your conversations that contain a text, in any case, the newest first, each with what stands around the text.</summary>
    /// <param name="term">The text: not blank, at most 255 characters; others are an error INVALID_INPUT.</param>
    /// <param name="conversationId">Where to look; left out or null for all your conversations. Where you do not take part nothing is found.</param>
    [UsePaging]
    public static async Task<Page<MessageMatch>> SearchMessagesAsync(
        string term, PagingArguments paging, Viewer viewer, IQueryExecutor queries, CancellationToken cancellationToken, [ID<Conversation>] Guid? conversationId = null)
    {
        var sought = CheckTerm(term);
        var source = conversationId is { } within
            ? s_matchingIn.With(new SearchInConversation(PatternOf(sought), within)).With(viewer.RequireId())
            : s_matching.With(PatternOf(sought)).With(viewer.RequireId());
        var page = await queries.ToPageAsync(source, paging, null, cancellationToken);
        return page.Select(message => MessageMatch.Of(message, sought));
    }

    private static string PatternOf(string text) => $"%{text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";

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

    private sealed record SearchInConversation(string Pattern, Guid ConversationId);
}
