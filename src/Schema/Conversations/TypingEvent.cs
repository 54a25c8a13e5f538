using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>A notice as delivered to subscribers.</summary>
/// <param name="Cursor">The position of the event log at which the subscription has started.</param>
/// <param name="Notice">The notice. Null in the first message.</param>
public sealed record TypingEvent(string Cursor, TypingNotice? Notice) : IResumableEvent;
