using Qplet.GraphQL.Data.Reference;

namespace Qplet.GraphQL.Data.Releases;

/// <summary>When a release comes out in a country on a platform.</summary>
public sealed class ReleaseDate
{
    /// <summary>The key.</summary>
    public int Id { get; set; }

    /// <summary>The key of the release.</summary>
    public int ReleaseId { get; set; }

    /// <summary>How exactly the date is known.</summary>
    public DatePrecision Precision { get; set; }

    /// <summary>
    /// The first moment of the period that the date names; read it with the precision, for a month is not its first day. Null when it is to be announced.
    /// </summary>
    /// <remarks>See <see cref="DatePrecisions.Period" />.</remarks>
    public DateTime? Moment { get; set; }

    /// <summary>The first moment after the period: from then on the date has passed. Null when it is to be announced.</summary>
    public DateTime? EndsAt { get; set; }

    /// <summary>The code of the country.</summary>
    public string? CountryCode { get; set; }

    /// <summary>The key of the platform.</summary>
    public int? PlatformId { get; set; }

    /// <summary>The code of what one can do from then on.</summary>
    public string? ActionCode { get; set; }

    /// <summary>The address where one can do what the action says.</summary>
    public string? Link { get; set; }

    /// <summary>A remark.</summary>
    public string? Note { get; set; }

    /// <summary>A price reduction, such as <c>-5%</c>.</summary>
    public string? Discount { get; set; }

    /// <summary>Whether the date was announced by those whose work comes out.</summary>
    public bool IsOfficial { get; set; }

    /// <summary>The release.</summary>
    public Release Release { get; set; } = null!;

    /// <summary>The country.</summary>
    public Country? Country { get; set; }

    /// <summary>The platform.</summary>
    public Platform? Platform { get; set; }

    /// <summary>What one can do from then on.</summary>
    public ReleaseAction? Action { get; set; }
}
