using Qplet.GraphQL.Schema.Events;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>The event that a message was sent.</summary>
/// <param name="Cursor">The position of the event log. Pass it as <c>after</c> to resume the subscription after this message.</param>
/// <param name="Message">The message. Null in the first message, and if the message has been deleted since.</param>
[ObjectType("MessageSent")]
public sealed record MessageSentUpdate(string Cursor, Message? Message) : ILiveUpdate;
