namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>The filter fields of messages.</summary>
public sealed class MessageFilter : FilterInputType<Message>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Message> members) =>
        members
            .BindExplicitly()
            .Field(message => message.Id, "id")
            .Field(message => message.Content, "content")
            .Field(message => message.Author, "author")
            .Field(message => message.CreatedAt, "createdAt");
}
