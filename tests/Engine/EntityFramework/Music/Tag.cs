namespace Qplet.GraphQL.EntityFramework.Music;

/// <summary>A word that a song is tagged with. Its key has two columns.</summary>
public sealed class Tag
{
    public int SongId { get; set; }

    public string Word { get; set; } = "";

    /// <summary>The text by which orders compare the word.</summary>
    public string SortWord { get; set; } = "";

    public int Weight { get; set; }
}
