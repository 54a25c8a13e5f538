namespace Qplet.GraphQL.Schema.Explore;

/// <summary>The releases that are worth a look.</summary>
/// <param name="Id">The key. There is only one object.</param>
public sealed record ExplorePage(int Id)
{
    /// <summary>The only object.</summary>
    internal static ExplorePage Instance { get; } = new(1);
}
