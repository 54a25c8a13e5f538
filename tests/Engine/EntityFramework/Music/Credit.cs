namespace Qplet.GraphQL.EntityFramework.Music;

/// <summary>The part of an artist in a song: a link with columns of its own.</summary>
public sealed class Credit
{
    public int SongId { get; set; }

    public Guid ArtistId { get; set; }

    public int Share { get; set; }

    public Song Song { get; set; } = null!;

    public Artist Artist { get; set; } = null!;
}
