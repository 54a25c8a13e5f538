namespace Qplet.GraphQL.Schema.Releases;

/// <summary>A release that a user has hyped.</summary>
[ObjectType<Edge<HypedRelease>>("HypedReleasesEdge")]
public static class HypedReleasesEdge
{
    /// <summary>The time when the user hyped the release.</summary>
    public static DateTime GetHypedAt([Parent] Edge<HypedRelease> edge) => edge.Row.CreatedAt;
}
