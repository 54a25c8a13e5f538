namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>The sort fields of conversations.</summary>
public sealed class ConversationSort : SortInputType<Conversation>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Conversation> members) =>
        members
            .BindExplicitly()
            .Field(conversation => conversation.LastActivityAt, "lastActivityAt")
            .Field(conversation => conversation.CreatedAt, "createdAt");
}
