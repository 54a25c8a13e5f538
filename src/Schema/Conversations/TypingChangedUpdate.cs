using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>The event that a participant of a conversation has begun or ended typing. It is not kept: resuming does not repeat it.</summary>
/// <param name="Cursor">The position of the event log at which the subscription has started.</param>
/// <param name="Conversation">The conversation. Null in the first update, and if you no longer take part in it.</param>
/// <param name="User">The participant. Null in the first update.</param>
/// <param name="IsTyping">Whether the participant is typing. Null in the first update.</param>
[ObjectType("TypingChanged")]
public sealed record TypingChangedUpdate(string Cursor, Conversation? Conversation, User? User, bool? IsTyping) : ILiveUpdate;
