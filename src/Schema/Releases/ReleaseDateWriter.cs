using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Errors;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Checks the dates of releases against the plan, the reference data and the text limits.</summary>
public sealed class ReleaseDateWriter(PlanGate plans)
{
    /// <summary>The plan from which on a date may have a note, a discount and the official mark (coverage D20).</summary>
    private const UserPlan RemarkPlan = UserPlan.Professional;

    /// <summary>The date that the input describes, not yet bound to a release.</summary>
    public async Task<ReleaseDate> CheckAsync(
        QpletDbContext db,
        Viewer viewer,
        string subcategoryCode,
        ReleaseDateInput input,
        string field,
        CancellationToken cancellationToken)
    {
        if (input.Note is not null)
            plans.Require(viewer, RemarkPlan, "releaseDate.note");
        if (input.Discount is not null)
            plans.Require(viewer, RemarkPlan, "releaseDate.discount");
        if (input.IsOfficial == true)
            plans.Require(viewer, RemarkPlan, "releaseDate.official");

        var validation = new InputValidation();
        var isAnnounced = input.Precision != DatePrecision.Tba;
        if (isAnnounced && input.Moment is null)
            validation.Add(DomainErrors.Required($"{field}.moment"));
        var (start, end) = isAnnounced ? input.Precision.Period(input.Moment) : (null, null);
        var date = new ReleaseDate
        {
            Precision = input.Precision,
            Moment = start,
            EndsAt = end,
            CountryCode = input.CountryCode.ToUpperInvariant(),
            PlatformId = input.PlatformId,
            ActionCode = input.Action,
            Link = validation.OptionalUrl(input.Link, $"{field}.link", TextLimits.Url),
            Note = validation.OptionalLine(input.Note, $"{field}.note", TextLimits.Note),
            Discount = validation.OptionalLine(input.Discount, $"{field}.discount", TextLimits.Discount),
            IsOfficial = input.IsOfficial ?? false,
        };
        await CheckReferencesAsync(db, date, subcategoryCode, field, validation, cancellationToken);
        validation.ThrowIfAny();
        return date;
    }

    private static async Task CheckReferencesAsync(
        QpletDbContext db,
        ReleaseDate date,
        string subcategoryCode,
        string field,
        InputValidation validation,
        CancellationToken cancellationToken)
    {
        if (date.CountryCode is { } country && !await db.Countries.AnyAsync(known => known.Code == country, cancellationToken))
            validation.Add(DomainErrors.UnknownCode($"{field}.countryCode", country, "countries"));
        if (date.ActionCode is { } action && !await db.Actions.AnyAsync(known => known.Code == action, cancellationToken))
            validation.Add(DomainErrors.UnknownCode($"{field}.action", action, "actions"));
        if (date.PlatformId is { } platform
            && !await db.Platforms.AnyAsync(known => known.Id == platform && known.Subcategories.Any(subcategory => subcategory.Code == subcategoryCode), cancellationToken))
        {
            validation.Add(DomainErrors.PlatformDoesNotFit($"{field}.platformId", subcategoryCode));
        }
    }

    /// <summary>Checks that all platforms of a release's dates fit another subcategory.</summary>
    public static async Task RequirePlatformsFitAsync(QpletDbContext db, int releaseId, string subcategoryCode, CancellationToken cancellationToken)
    {
        var misfits = await db.ReleaseDates.AnyAsync(
            date => date.ReleaseId == releaseId && date.Platform != null && date.Platform.Subcategories.All(subcategory => subcategory.Code != subcategoryCode),
            cancellationToken);
        if (misfits)
            throw DomainErrors.PlatformDoesNotFit("input.subcategoryCode", subcategoryCode);
    }
}
