namespace Qplet.GraphQL.Data.Reference;

/// <summary>The relation between a platform and a kind of release that comes out on it.</summary>
public sealed class PlatformSubcategory
{
    /// <summary>The key of the platform.</summary>
    public int PlatformId { get; set; }

    /// <summary>The code of the subcategory.</summary>
    public string SubcategoryCode { get; set; } = null!;

    /// <summary>The platform.</summary>
    public Platform Platform { get; set; } = null!;

    /// <summary>The subcategory.</summary>
    public Subcategory Subcategory { get; set; } = null!;
}
