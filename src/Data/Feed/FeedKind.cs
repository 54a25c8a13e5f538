using System.Reflection;

namespace Qplet.GraphQL.Data.Feed;

/// <summary>How entities of a kind appear in feeds.</summary>
/// <param name="PublishedAt">The property with the time of the publication.</param>
/// <param name="IsPrivate">The property that keeps an entity out of feeds while it is true, or null if all appear.</param>
public sealed record FeedKind(PropertyInfo PublishedAt, PropertyInfo? IsPrivate)
{
    /// <summary>The properties on which the entry depends, in addition to the owner.</summary>
    internal IReadOnlyList<PropertyInfo> Properties { get; } = IsPrivate is null ? [PublishedAt] : [PublishedAt, IsPrivate];
}
