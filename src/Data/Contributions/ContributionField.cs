namespace Qplet.GraphQL.Data.Contributions;

/// <summary>A field of a release, of a release date or of a source to which others can contribute.</summary>
public enum ContributionField
{
    /// <summary>The title of a release or source.</summary>
    Title,

    /// <summary>The description of a release.</summary>
    Description,

    /// <summary>The URL of the thumbnail of a release.</summary>
    ThumbnailUrl,

    /// <summary>The URL of the banner of a release.</summary>
    BannerUrl,

    /// <summary>The code of the subcategory of a release.</summary>
    SubcategoryCode,

    /// <summary>The details of a release, as a JSON array of objects with `key` and `value`.</summary>
    Details,

    /// <summary>The period of a date with its precision, such as `2026-Q3`.</summary>
    Period,

    /// <summary>The code of the country of a date.</summary>
    CountryCode,

    /// <summary>The ID of the platform of a date.</summary>
    PlatformId,

    /// <summary>The code of the action of a date.</summary>
    ActionCode,

    /// <summary>The URL for the action of a date.</summary>
    Link,

    /// <summary>The note on a date.</summary>
    Note,

    /// <summary>The discount of a date.</summary>
    Discount,

    /// <summary>Whether a date was announced officially: `true` or `false`.</summary>
    IsOfficial,

    /// <summary>The kind of a source.</summary>
    Kind,

    /// <summary>The URL of a source.</summary>
    Url,
}
