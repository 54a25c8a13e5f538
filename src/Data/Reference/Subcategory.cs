using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Data.Reference;

/// <summary>A kind of release, such as album or manga.</summary>
public sealed class Subcategory
{
    /// <summary>The key: a short name in lower case, such as <c>album</c>.</summary>
    public string Code { get; set; } = null!;

    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>The folded name, by which orders compare. It follows the name.</summary>
    public string SortName
    {
        get => TextFolding.Fold(Name);
        private set { }
    }

    /// <summary>The code of the category, or null if the category is unknown.</summary>
    public string? CategoryCode { get; set; }

    /// <summary>The category.</summary>
    public Category? Category { get; set; }

    /// <summary>The platforms on which releases of this kind come out.</summary>
    public ICollection<Platform> Platforms { get; set; } = null!;

    /// <summary>The releases of this kind.</summary>
    public ICollection<Release> Releases { get; set; } = null!;
}
