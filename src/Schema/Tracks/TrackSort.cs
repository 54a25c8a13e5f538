using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>The sort fields of tracks. The cover is left out because it may be private.</summary>
public sealed class TrackSort : SortInputType<Track>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Track> members) => members.Ignore(track => track.Cover);
}
