namespace Qplet.GraphQL.Schema.Albums;

/// <summary>The sort fields of albums.</summary>
public sealed class AlbumSort : SortInputType<Album>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Album> members) =>
        members
            .BindExplicitly()
            .Field(album => album.Name)
            .Field(album => album.Owner)
            .Field(album => album.CreatedAt)
            .Field(album => album.TrackCount)
            .Field(album => album.LikeCount)
            .Field(album => album.CommentCount)
            .Field(album => album.ShareCount);
}
