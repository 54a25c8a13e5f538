using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>The event that a message was sent.</summary>
/// <param name="Cursor">A position in the event log. Pass it as <c>after</c> to receive the events after this update.</param>
/// <param name="Message">The message. Null in the first update, and if the message has been deleted since.</param>
[ObjectType("MessageSent")]
public sealed record MessageSentUpdate(string Cursor, Message? Message) : ILiveUpdate;
