namespace Qplet.GraphQL.Schema.Explore;

/// <summary>Queries for releases that are worth a look.</summary>
[QueryType]
public static class ExploreQueries
{
    /// <summary>The releases that are worth a look.</summary>
    public static ExplorePage GetExplore() => ExplorePage.Instance;
}
