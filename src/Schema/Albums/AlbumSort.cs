using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Albums;

namespace Qplet.GraphQL.Schema.Albums;

/// <summary>What albums can be ordered by: not by their cover, which may be private.</summary>
public sealed class AlbumSort : SortInputType<Album>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Album> members) => members.Ignore(album => album.Cover);
}
