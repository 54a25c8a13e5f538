namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>The sort fields of messages.</summary>
public sealed class MessageSort : SortInputType<Message>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Message> members) => members.BindExplicitly().Field(message => message.CreatedAt, "createdAt");
}
