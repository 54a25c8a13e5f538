using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Albums;

namespace Qplet.GraphQL.Schema.Albums;

/// <summary>The sort fields of albums. The cover is left out because it may be private.</summary>
public sealed class AlbumSort : SortInputType<Album>
{
    /// <inheritdoc />
    protected override void Configure(MemberSelector<Album> members) => members.Ignore(album => album.Cover);
}
