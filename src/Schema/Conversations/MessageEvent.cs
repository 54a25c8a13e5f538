using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Conversations;

namespace Qplet.GraphQL.Schema.Conversations;

/// <summary>A message was sent.</summary>
/// <param name="Message">The message; null where it was deleted meanwhile.</param>
/// <param name="Cursor">Give it as <c>after</c> to resume after this event.</param>
[ObjectType]
public sealed record MessageEvent(Message? Message, string Cursor);
