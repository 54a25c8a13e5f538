using Qplet.GraphQL.Data.Ordering;

namespace Qplet.GraphQL.Data.Reference;

/// <summary>A shop, service or place where releases come out.</summary>
public sealed class Platform
{
    /// <summary>The key.</summary>
    public int Id { get; set; }

    /// <summary>A short name in lower case, such as <c>steam</c>. It is not unique.</summary>
    public string Code { get; set; } = null!;

    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>The folded name, by which orders compare. It follows the name.</summary>
    public string SortName
    {
        get => TextFolding.Fold(Name);
        private set { }
    }

    /// <summary>The platform's website.</summary>
    public string? Website { get; set; }

    /// <summary>The platform's colour as six hexadecimal digits, such as <c>ffcc31</c>.</summary>
    public string? Color { get; set; }

    /// <summary>The countries in which the platform is available.</summary>
    public ICollection<Country> Countries { get; set; } = null!;

    /// <summary>The kinds of releases that come out on the platform.</summary>
    public ICollection<Subcategory> Subcategories { get; set; } = null!;

    /// <summary>The relations to the platform's countries.</summary>
    public ICollection<PlatformCountry> CountryLinks { get; set; } = null!;

    /// <summary>The relations to the platform's subcategories.</summary>
    public ICollection<PlatformSubcategory> SubcategoryLinks { get; set; } = null!;
}
