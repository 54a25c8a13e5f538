using System.Globalization;

namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>The fields of releases, dates and sources to which others can contribute.</summary>
internal static class ReleaseFields
{
    /// <summary>The fields of a release, whose details must be loaded.</summary>
    public static ContributableFields<Release> OfRelease { get; } =
        new(
            (ContributionField.Title, static release => release.Title, static (release, text) => release.Title = text!),
            (ContributionField.Description, static release => release.Description, static (release, text) => release.Description = text),
            (ContributionField.ThumbnailUrl, static release => release.ThumbnailUrl, static (release, text) => release.ThumbnailUrl = text),
            (ContributionField.BannerUrl, static release => release.BannerUrl, static (release, text) => release.BannerUrl = text),
            (ContributionField.SubcategoryCode, static release => release.SubcategoryCode, static (release, text) => release.SubcategoryCode = text!),
            (ContributionField.Details, DetailTexts.Read, DetailTexts.Set)
        );

    /// <summary>The fields of a date.</summary>
    public static ContributableFields<ReleaseDate> OfDate { get; } =
        new(
            (ContributionField.Period, static date => date.Precision.Label(date.Start), SetPeriod),
            (ContributionField.CountryCode, static date => date.CountryCode, static (date, text) => date.CountryCode = text),
            (ContributionField.PlatformId, static date => date.PlatformId?.ToString(CultureInfo.InvariantCulture), SetPlatform),
            (ContributionField.ActionCode, static date => date.ActionCode, static (date, text) => date.ActionCode = text),
            (ContributionField.Link, static date => date.Link, static (date, text) => date.Link = text),
            (ContributionField.Note, static date => date.Note, static (date, text) => date.Note = text),
            (ContributionField.Discount, static date => date.Discount, static (date, text) => date.Discount = text),
            (ContributionField.IsOfficial, static date => date.IsOfficial ? "true" : "false", static (date, text) => date.IsOfficial = text == "true")
        );

    /// <summary>The fields of a source.</summary>
    public static ContributableFields<ReleaseSource> OfSource { get; } =
        new(
            (ContributionField.Title, static source => source.Title, static (source, text) => source.Title = text),
            (ContributionField.Kind, static source => source.Kind.ToString().ToUpperInvariant(), SetKind),
            (ContributionField.Url, static source => source.Url, static (source, text) => source.Url = text!)
        );

    private static void SetPeriod(ReleaseDate date, string? text)
    {
        (date.Precision, var start) = PeriodLabel.Parse(text!);
        (date.Start, date.End) = date.Precision.Period(start);
    }

    private static void SetPlatform(ReleaseDate date, string? text) => date.PlatformId = text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);

    private static void SetKind(ReleaseSource source, string? text) => source.Kind = Enum.Parse<ReleaseSourceKind>(text!, ignoreCase: true);
}
