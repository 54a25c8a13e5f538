using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Conversations;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>The filter fields of conversations. To search messages, use <c>searchMessages</c>.</summary>
public sealed class ConversationFilter : FilterInputType<Conversation>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Conversation> members) =>
        members
            .BindExplicitly()
            .Field(conversation => conversation.Id, "id")
            .Field(conversation => conversation.Name, "name")
            .Field(conversation => conversation.Kind, "type")
            .Field(conversation => conversation.MessageCount, "messageCount")
            .Field(conversation => conversation.LastActivityAt, "lastActivityAt")
            .Field(conversation => conversation.CreatedAt, "createdAt");
}
