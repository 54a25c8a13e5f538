namespace Qplet.GraphQL.Data.Search;

/// <summary>The texts of an entity that are searched.</summary>
public abstract class SearchFields
{
    private protected SearchFields() { }

    /// <summary>The texts, names first.</summary>
    public abstract IReadOnlyList<SearchField> All { get; }
}
