using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Conversations;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>What messages are ordered by.</summary>
public sealed class MessageSort : SortInputType<Message>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Message> members) =>
        members.BindExplicitly().Field(message => message.CreatedAt, "createdAt").Field(message => message.UpdatedAt, "updatedAt");
}
