namespace Qplet.GraphQL.Data.Reference;

/// <summary>The availability of a platform in a country.</summary>
public sealed class PlatformCountry
{
    /// <summary>The key of the platform.</summary>
    public int PlatformId { get; set; }

    /// <summary>The code of the country.</summary>
    public string CountryCode { get; set; } = null!;

    /// <summary>The platform.</summary>
    public Platform Platform { get; set; } = null!;

    /// <summary>The country.</summary>
    public Country Country { get; set; } = null!;
}
