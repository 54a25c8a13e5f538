using Qplet.GraphQL.Schema.Caching;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>A source of the news about a release.</summary>
[CacheControl(CacheTimes.Content, Vary = [CacheTimes.Caller])]
[ObjectType<ReleaseSource>]
[BindOnly(nameof(ReleaseSource.Id), nameof(ReleaseSource.Kind), nameof(ReleaseSource.Title))]
public static class ReleaseSourceType
{
    /// <summary>The URL.</summary>
    public static Uri GetUrl([Parent(nameof(ReleaseSource.Url))] ReleaseSource source) => new(source.Url);

    /// <summary>The release.</summary>
    public static Task<Release> GetReleaseAsync(
        [Parent(nameof(ReleaseSource.ReleaseId))] ReleaseSource source,
        ReleaseByIdDataLoader releases,
        CancellationToken cancellationToken
    ) => releases.LoadRequiredAsync(source.ReleaseId, cancellationToken);

    /// <summary>Returns a source of a release by its key.</summary>
    [NodeResolver]
    public static Task<ReleaseSource?> GetNodeAsync(int id, ReleaseSourceByIdDataLoader sources, CancellationToken cancellationToken) =>
        sources.LoadAsync(id, cancellationToken);
}
