using Qplet.GraphQL.Schema.Search;
using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>A message or a participant that the search in conversations has found.</summary>
[ObjectType]
public sealed record MessageSearchResult
{
    private readonly SubjectKey _subject;
    private readonly Guid _conversationId;

    internal MessageSearchResult(SubjectKey subject, Guid conversationId, Excerpt excerpt)
    {
        (_subject, _conversationId) = (subject, conversationId);
        Match = excerpt.Text;
        Highlights = excerpt.Highlights;
    }

    /// <summary>
    /// The text of the message, or the name or username of the participant: as a whole if it has at most 255 characters, otherwise the part around the first
    /// match. `…` marks omitted text.
    /// </summary>
    public string Match { get; }

    /// <summary>The parts of `match` that match the search, in their order and without overlaps.</summary>
    [ListSize(AssumedSize = 5)]
    public IReadOnlyList<TextRange> Highlights { get; }

    /// <summary>The conversation to which the message was sent, or in which the user takes part.</summary>
    public Task<Conversation> GetConversationAsync(ConversationByIdDataLoader conversations, CancellationToken cancellationToken) =>
        conversations.LoadRequiredAsync(_conversationId, cancellationToken);

    /// <summary>The message, or the user who takes part in the conversation.</summary>
    [GraphQLType("MessageSearchSubject!")]
    public ValueTask<object?> GetSubjectAsync(ResolverContext context, SubjectOfRow subjects) => subjects.ResolveAsync(context, _subject);
}
