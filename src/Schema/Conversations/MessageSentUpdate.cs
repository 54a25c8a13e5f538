using Qplet.GraphQL.Schema.Events;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>The event that a message was sent.</summary>
/// <param name="Cursor">The position of the event. Pass it as <c>after</c> to resume the subscription after the event.</param>
/// <param name="Message">The message, or null if it has been deleted since.</param>
[ObjectType("MessageSent")]
public sealed record MessageSentUpdate(string Cursor, Message? Message) : ILiveUpdate;
