using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Schema.Reactions;

/// <summary>The event that reactions to a subject were added or removed.</summary>
/// <param name="Cursor">A position in the event log. Pass it as <c>after</c> to receive the events after this update.</param>
/// <param name="Subject">
/// The subject in its current state. Null in the first update, and if the subject has been deleted since or you may no longer see it.
/// </param>
[ObjectType("ReactionChanged")]
public sealed record ReactionChangedUpdate(string Cursor, [property: GraphQLType("Reactable")] object? Subject) : ILiveUpdate;
