namespace Qplet.GraphQL.Schema.Releases;

/// <summary>A release that is related to another one.</summary>
[ObjectType<Edge<RelatedRelease>>("RelatedReleasesEdge")]
public static class RelatedReleasesEdge
{
    /// <summary>What both releases had in common when the list was last calculated. There is at least one reason.</summary>
    [ListSize(AssumedSize = 3)]
    public static IReadOnlyList<RelationReason> GetReasons([Parent] Edge<RelatedRelease> edge) => [.. RelationReason.Of(edge.Row)];
}
