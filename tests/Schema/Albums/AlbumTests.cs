using Qplet.GraphQL.Schema.TrackLists;

namespace Qplet.GraphQL.Schema.Albums;

/// <summary>Tests of albums that are changed through mutations.</summary>
public abstract class AlbumTests : TrackListTests
{
    protected const string AlbumFields =
        "id name description isPrivate version trackCount updatedAt cover { id } tracks(first: 50) { totalCount edges { position node { title } } }";

    protected const string Create = $"mutation ($input: CreateAlbumInput!) {{ createAlbum(input: $input) {{ album {{ {AlbumFields} }} {ErrorFields} }} }}";

    protected const string Update =
        $"mutation ($input: UpdateAlbumInput!) {{ updateAlbum(input: $input) {{ album {{ {AlbumFields} }} {UpdateErrorFields} }} }}";

    protected const string Delete = $"mutation ($id: ID!) {{ deleteAlbum(input: {{ albumId: $id }}) {{ deletedId {ErrorFields} }} }}";

    protected const string Add =
        $"mutation ($input: AddTrackToAlbumInput!) {{ addTrackToAlbum(input: $input) {{ album {{ {AlbumFields} }} track {{ title }} {ErrorFields} }} }}";

    protected const string Move =
        $"mutation ($input: MoveTrackInAlbumInput!) {{ moveTrackInAlbum(input: $input) {{ album {{ {AlbumFields} }} {ErrorFields} }} }}";

    protected const string Remove =
        $"mutation ($input: RemoveTrackFromAlbumInput!) {{ removeTrackFromAlbum(input: $input) {{ album {{ {AlbumFields} }} "
        + $"track {{ title albums {{ totalCount }} }} {ErrorFields} }} }}";
}
