using Qplet.GraphQL.Data.Ordering;

namespace Qplet.GraphQL.Data.Reference;

/// <summary>A group of subcategories, such as music or games.</summary>
public sealed class Category
{
    /// <summary>The key: a short name in lower case, such as <c>music</c>.</summary>
    public string Code { get; set; } = null!;

    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>The folded name, by which orders compare. It follows the name.</summary>
    public string SortName
    {
        get => TextFolding.Fold(Name);
        private set { }
    }

    /// <summary>The kinds of releases in the category.</summary>
    public ICollection<Subcategory> Subcategories { get; set; } = null!;
}
