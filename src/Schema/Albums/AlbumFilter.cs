using Qplet.GraphQL.Schema.Reactions;

namespace Qplet.GraphQL.Schema.Albums;

/// <summary>The filter fields of albums.</summary>
public sealed class AlbumFilter : FilterInputType<Album>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Album> members) =>
        members
            .BindExplicitly()
            .Field(album => album.Id)
            .Field(album => album.Name)
            .Field(album => album.Owner)
            .Field(album => album.IsPrivate)
            .Field(album => album.CreatedAt)
            .Field(album => album.TrackCount)
            .Field(album => album.LikeCount)
            .Field(album => album.CommentCount)
            .Field(album => album.ShareCount)
            .Field(album => album.Tracks)
            .Field(album => album.Releases)
            .ViewerReactions(album => album.Id);
}
