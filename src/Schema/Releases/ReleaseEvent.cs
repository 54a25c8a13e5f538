using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>A release, its dates, sources or details changed.</summary>
/// <param name="Release">The release as it is now.</param>
/// <param name="Cursor">Where this event stands: give it as `after` to resume behind it.</param>
public sealed record ReleaseEvent(Release Release, string Cursor);
