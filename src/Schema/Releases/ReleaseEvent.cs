using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Schema.Events;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The event that a release, its dates, its sources or its details have changed.</summary>
/// <param name="Release">The release in its current state.</param>
/// <param name="Cursor">The position of the event. Pass it as `after` to resume the subscription after the event.</param>
public sealed record ReleaseEvent(Release Release, string Cursor) : ILiveUpdate;
