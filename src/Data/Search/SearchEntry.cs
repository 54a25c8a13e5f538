namespace Qplet.GraphQL.Data.Search;

/// <summary>The entry of a subject in the index of the search. Triggers of the database keep the entries; nothing else writes them.</summary>
public sealed class SearchEntry
{
    /// <summary>The largest <see cref="Number" />, and the difference between the ranks of two classes of popularity.</summary>
    public const long Numbers = 1L << 48;

    /// <summary>The number of the entry, which never changes. A later subject has a larger one.</summary>
    public long Number { get; set; }

    /// <summary>The name of the kind of subject.</summary>
    public string Kind { get; set; } = null!;

    /// <summary>The key of the subject.</summary>
    public Guid SubjectId { get; set; }

    /// <summary>The class of popularity: the number of digits of the count that the kind declares, or 0 if it declares none.</summary>
    public int Popularity { get; set; }

    /// <summary>The place among entries that match equally well: the most popular one first, then the latest. The database computes it.</summary>
    public long Rank { get; private set; }
}
