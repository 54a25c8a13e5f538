using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>The rules of messages as subjects of notifications.</summary>
internal sealed class MessageSubject : SubjectRules<Message>
{
    public override string Kind => Message.KindName;

    public override SearchFields SearchFields => Message.SearchFields;

    internal override async Task<SubjectKey?> ContainerOfAsync(QpletDbContext db, Guid id, CancellationToken cancellationToken) =>
        await db.Messages.AsNoTracking().SingleOrDefaultAsync(message => message.Id == id, cancellationToken) is { } message
            ? new SubjectKey(Conversation.KindName, message.ConversationId)
            : null;
}
