namespace Qplet.GraphQL.Data.Import.Reading;

/// <summary>
/// The values that the files contain for one row. A row is often mentioned in many places: values from an object of its own take precedence over those from
/// mentions in other objects, whatever their order; among equals, the later file takes precedence.
/// </summary>
internal abstract class Draft
{
    private bool _isWhole;
    private bool _isOwn;
    private bool _outweighs;

    /// <summary>The place where the row was first read.</summary>
    public ImportPlace Place { get; private set; } = null!;

    /// <summary>Begins to read the values from one place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="isWhole">Whether the place is an object of its own, not a mention in another object.</param>
    public void Observe(ImportPlace place, bool isWhole)
    {
        Place ??= place;
        _isOwn = isWhole;
        _outweighs = isWhole || !_isWhole;
        _isWhole |= isWhole;
    }

    /// <summary>Takes a value from the place if it has precedence. Null leaves the known value.</summary>
    public void Take<T>(ref T? known, T? said)
        where T : class => known = said is null || (known is not null && !_outweighs) ? known : said;

    /// <summary>Takes a value from the place if it has precedence. Null leaves the known value.</summary>
    public void Take<T>(ref T? known, T? said)
        where T : struct => known = said is null || (known is not null && !_outweighs) ? known : said;

    /// <summary>Takes a value from the place if it has precedence. Null says that there is no value.</summary>
    public void Take<T>(ref Known<T> known, T said)
    {
        if (!known.IsSaid || !known.IsOwn || _isOwn)
        {
            known = new Known<T>(said, _isOwn);
        }
    }
}
