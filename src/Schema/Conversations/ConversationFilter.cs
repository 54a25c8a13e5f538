namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>
/// The filter fields of conversations. The name is not among them, because most conversations are named after their participants: filter by these. To search
/// messages, use <c>searchMessages</c>.
/// </summary>
public sealed class ConversationFilter : FilterInputType<Conversation>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Conversation> members) =>
        members
            .BindExplicitly()
            .Field(conversation => conversation.Id, "id")
            .Field(conversation => conversation.Kind, "kind")
            .Field(conversation => conversation.Users, "participants")
            .Field(conversation => conversation.MessageCount, "messageCount")
            .Field(conversation => conversation.LastActivityAt, "lastActivityAt")
            .Field(conversation => conversation.CreatedAt, "createdAt");
}
