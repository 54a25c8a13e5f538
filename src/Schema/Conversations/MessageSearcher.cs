using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Schema.Search;
using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Searches the conversations of the viewer.</summary>
public sealed class MessageSearcher(MessageSearchReader reader, SearchPages pages, SubjectCatalog catalog, IDbContextFactory<QpletDbContext> contexts)
{
    private static readonly IReadOnlyList<SearchField> s_names = [.. User.SearchFields.All.Where(static field => field.IsName)];

    /// <summary>Returns a page of the messages and participants that a search finds.</summary>
    /// <exception cref="TypeSystem.GraphQLException">A cursor is not valid (HC0078).</exception>
    public async Task<Page<MessageSearchResult>> SearchAsync(
        SearchTerm term,
        Guid? conversationId,
        PagingArguments paging,
        Viewer viewer,
        IQueryExecutor queries,
        CancellationToken cancellationToken
    )
    {
        var userId = viewer.RequireId();
        var page = await pages.ReadAsync(
            (place, isBackward, limit) => reader.FindAsync(term, userId, conversationId, place, isBackward, limit, cancellationToken),
            paging,
            () => CountAsync(term, viewer, conversationId, cancellationToken),
            queries,
            cancellationToken
        );
        return page.Select(found =>
        {
            var fields = found.Entity is User ? s_names : Message.SearchFields.All;
            return new MessageSearchResult(found.Hit.Subject, found.Hit.Position.Group, Excerpt.Of(term, fields, found.Entity));
        });
    }

    private async Task<int> CountAsync(SearchTerm term, Viewer viewer, Guid? conversationId, CancellationToken cancellationToken)
    {
        if (term.IsEmpty)
        {
            return 0;
        }
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        term = await term.KnownInAsync(db, cancellationToken);
        var userId = viewer.RequireId();
        var messageKeys = await MessageSearchReader.MessageKeysAsync(db, term, userId, conversationId, cancellationToken);

        // An admin may see the messages of a conversation with an open complaint, but does not find them.
        var messages = catalog
            .Visible.Listed<Message>(db, viewer)
            .Where(message =>
                messageKeys.Contains(message.Id)
                && (conversationId == null || message.ConversationId == conversationId)
                && message.Conversation.Participants.Any(own => own.UserId == userId)
            );
        var userKeys = MessageSearchReader.UserKeys(db, term);
        var users = catalog.Visible.Listed<User>(db, viewer).Where(user => userKeys.Contains(user.Id));
        var participants = db.Participants.Where(participant =>
            participant.UserId != userId
            && (conversationId == null || participant.ConversationId == conversationId)
            && participant.Conversation.Participants.Any(own => own.UserId == userId)
            && users.Any(user => user.Id == participant.UserId)
        );
        return await messages.CountAsync(cancellationToken) + await participants.CountAsync(cancellationToken);
    }
}
