namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>The sort fields of tracks.</summary>
public sealed class TrackSort : SortInputType<Track>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Track> members) =>
        members
            .BindExplicitly()
            .Field(track => track.Title)
            .Field(track => track.Owner)
            .Field(track => track.CreatedAt)
            .Field(track => track.PlaybackCount)
            .Field(track => track.LikeCount)
            .Field(track => track.CommentCount)
            .Field(track => track.PlaylistCount)
            .Field(track => track.ShareCount);
}
