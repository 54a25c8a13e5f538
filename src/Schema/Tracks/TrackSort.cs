using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>What tracks can be ordered by: not by their cover, which may be private.</summary>
public sealed class TrackSort : SortInputType<Track>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Track> members) => members.Ignore(track => track.Cover);
}
