namespace Qplet.GraphQL.EntityFramework.Music;

/// <summary>A word that a song is tagged with. Its key has two columns.</summary>
public sealed class Tag
{
    public int SongId { get; set; }

    public string Word { get; set; } = "";

    public int Weight { get; set; }
}
