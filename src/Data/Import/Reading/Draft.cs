namespace Qplet.GraphQL.Data.Import.Reading;

/// <summary>
/// What the files say of one row. A row is often named in many places: what an object of its own says outweighs what others mention of it, whichever comes
/// first; among equals the later file counts.
/// </summary>
internal abstract class Draft
{
    private bool _isWhole;
    private bool _outweighs;

    /// <summary>Where the row was first read.</summary>
    public ImportPlace Place { get; private set; } = null!;

    /// <summary>Begins to read what one place says.</summary>
    /// <param name="place">The place.</param>
    /// <param name="isWhole">Whether it is an object of its own.</param>
    public void Observe(ImportPlace place, bool isWhole)
    {
        Place ??= place;
        _outweighs = isWhole || !_isWhole;
        _isWhole |= isWhole;
    }

    /// <summary>Takes what the place says: null leaves what is known.</summary>
    public void Take<T>(ref T? known, T? said)
        where T : class => known = said is null || (known is not null && !_outweighs) ? known : said;

    /// <summary>Takes what the place says: null leaves what is known.</summary>
    public void Take<T>(ref T? known, T? said)
        where T : struct => known = said is null || (known is not null && !_outweighs) ? known : said;
}
