namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The sort field of hyped releases, in addition to those of the release.</summary>
public sealed class HypedReleaseSort : SortInputType<HypedRelease>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<HypedRelease> members) => members.Field(hyped => hyped.CreatedAt, "hypedAt");
}
