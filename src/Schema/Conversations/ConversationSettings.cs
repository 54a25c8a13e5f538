using System.Globalization;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>Your settings of a conversation.</summary>
/// <param name="Id">The key: those of the conversation and of the participant.</param>
/// <param name="IsMuted">Whether you receive no notifications of new messages.</param>
/// <param name="CustomName">The name that only you see, or null if you have not set one.</param>
/// <param name="JoinedAt">The time when you joined the conversation.</param>
/// <param name="LastReadAt">The time up to which you have read the conversation, or null if you never did.</param>
public sealed record ConversationSettings(string Id, bool IsMuted, string? CustomName, DateTime JoinedAt, DateTime? LastReadAt)
{
    private const char Separator = '.';

    /// <summary>Returns the settings of a participant.</summary>
    internal static ConversationSettings Of(Participant participant) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{participant.ConversationId:N}{Separator}{participant.UserId:N}"),
            participant.IsMuted,
            participant.CustomName,
            participant.JoinedAt,
            participant.LastReadAt
        );

    /// <summary>Splits a key into those of the conversation and of the participant. Returns null if the text is not such a key.</summary>
    internal static (Guid ConversationId, Guid UserId)? Split(string key) =>
        key.Split(Separator) is [var conversation, var user]
        && Guid.TryParseExact(conversation, "N", out var conversationId)
        && Guid.TryParseExact(user, "N", out var userId)
            ? (conversationId, userId)
            : null;
}
