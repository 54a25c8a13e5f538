using System.Globalization;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>A participant of a conversation has begun or ended typing.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="UserId">The participant.</param>
/// <param name="IsTyping">Whether the participant is typing.</param>
public sealed record TypingNotice(Guid ConversationId, Guid UserId, bool IsTyping)
{
    private const string Kind = "typing";

    /// <summary>Returns the text in which nodes send the notice to each other.</summary>
    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"{Kind} {ConversationId:N} {UserId:N} {(IsTyping ? 1 : 0)}");

    /// <summary>Reads a text of <see cref="ToText" />. Returns null for another text.</summary>
    public static TypingNotice? FromText(string text) =>
        text.Split(' ') is [Kind, var conversation, var user, "0" or "1"]
        && Guid.TryParseExact(conversation, "N", out var conversationId)
        && Guid.TryParseExact(user, "N", out var userId)
            ? new(conversationId, userId, text[^1] == '1')
            : null;
}
