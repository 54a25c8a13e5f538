using Qplet.GraphQL.Schema.Reactions;

namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>The filter fields of tracks: the fields of the type and the viewer's reactions.</summary>
public sealed class TrackFilter : FilterInputType<Track>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Track> members) => members.ViewerReactions(track => track.Id);
}
