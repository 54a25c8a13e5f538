using Qplet.GraphQL.Data.Ordering;

namespace Qplet.GraphQL.Data.Reference;

/// <summary>A country of ISO 3166-1.</summary>
public sealed class Country
{
    /// <summary>The length of a country's code.</summary>
    public const int CodeLength = 2;

    /// <summary>The key: the alpha-2 code in upper case, such as <c>FR</c>.</summary>
    public string Code { get; set; } = null!;

    /// <summary>The English short name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>The folded name, by which orders compare. It follows the name.</summary>
    public string SortName
    {
        get => TextFolding.Fold(Name);
        private set { }
    }
}
