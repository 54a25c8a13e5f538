namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Validates the dates of releases against the plan, the reference data and the text limits.</summary>
public sealed class ReleaseDateWriter(PlanGate plans)
{
    /// <summary>The lowest plan that includes notes, discounts and the official mark of dates.</summary>
    private const UserPlan RemarkPlan = UserPlan.Professional;

    /// <summary>Returns the dates that the inputs describe, without their release.</summary>
    /// <exception cref="PlanRequiredException">A date uses a feature that the viewer's plan does not include.</exception>
    /// <exception cref="ValidationException">There is exactly one error.</exception>
    /// <exception cref="AggregateException">There are several errors.</exception>
    public async Task<IReadOnlyList<ReleaseDate>> CheckAsync(
        QpletDbContext db,
        Viewer viewer,
        string subcategoryCode,
        IReadOnlyList<ReleaseDateInput> inputs,
        string field,
        CancellationToken cancellationToken
    )
    {
        foreach (var input in inputs)
        {
            RequirePlan(viewer, input);
        }

        var validation = new InputValidation();
        var dates = inputs.Select((input, index) => DateOf(input, $"{field}[{index}]", validation)).ToList();
        var countries = await KnownCountriesAsync(db, dates, cancellationToken);
        var actions = await KnownActionsAsync(db, dates, cancellationToken);
        var platforms = await FittingPlatformsAsync(db, dates, subcategoryCode, cancellationToken);
        for (var index = 0; index < dates.Count; index++)
        {
            var date = dates[index];
            if (date.CountryCode is { } country && !countries.Contains(country))
            {
                validation.Add(DomainErrors.UnknownCode($"{field}[{index}].countryCode", country, "countries"));
            }
            if (date.ActionCode is { } action && !actions.Contains(action))
            {
                validation.Add(DomainErrors.UnknownCode($"{field}[{index}].actionCode", action, "actions"));
            }
            if (date.PlatformId is { } platform && !platforms.Contains(platform))
            {
                validation.Add(DomainErrors.PlatformDoesNotFit($"{field}[{index}].platformId", subcategoryCode));
            }
        }

        validation.ThrowIfAny();
        return dates;
    }

    /// <summary>Checks that the platforms of all dates of a release are available for another subcategory.</summary>
    public static async Task RequirePlatformsFitAsync(QpletDbContext db, int releaseId, string subcategoryCode, CancellationToken cancellationToken)
    {
        var misfits = await db.ReleaseDates.AnyAsync(
            date => date.ReleaseId == releaseId && date.Platform != null && date.Platform.Subcategories.All(subcategory => subcategory.Code != subcategoryCode),
            cancellationToken
        );
        if (misfits)
        {
            throw DomainErrors.PlatformDoesNotFit("input.subcategoryCode", subcategoryCode);
        }
    }

    private void RequirePlan(Viewer viewer, ReleaseDateInput input)
    {
        if (input.Note is not null)
        {
            plans.Require(viewer, RemarkPlan, "releaseDate.note");
        }
        if (input.Discount is not null)
        {
            plans.Require(viewer, RemarkPlan, "releaseDate.discount");
        }
        if (input.IsOfficial)
        {
            plans.Require(viewer, RemarkPlan, "releaseDate.official");
        }
    }

    private static ReleaseDate DateOf(ReleaseDateInput input, string field, InputValidation validation)
    {
        var (start, end) = input.Precision.Period(MomentOf(input, field, validation));
        return new ReleaseDate
        {
            Precision = input.Precision,
            Start = start,
            End = end,
            CountryCode = input.CountryCode.ToUpperInvariant(),
            PlatformId = input.PlatformId,
            ActionCode = input.ActionCode?.ToLowerInvariant(),
            Link = validation.OptionalUrl(input.Link, $"{field}.link", TextLimits.Url),
            Note = validation.OptionalLine(input.Note, $"{field}.note", TextLimits.Note),
            Discount = validation.OptionalLine(input.Discount, $"{field}.discount", TextLimits.Discount),
            IsOfficial = input.IsOfficial,
        };
    }

    /// <summary>Returns any time of the period, or null if the date is to be announced.</summary>
    private static DateTime? MomentOf(ReleaseDateInput input, string field, InputValidation validation)
    {
        if (input.Precision == DatePrecision.Tba)
        {
            validation.Require(input.Start is null, () => DomainErrors.DateNotAnnounced($"{field}.start"));
            validation.Require(input.StartDate is null, () => DomainErrors.DateNotAnnounced($"{field}.startDate"));
            return null;
        }
        if (input.StartDate is not { } day)
        {
            validation.Require(
                input.Start is not null,
                () => DomainErrors.Required($"{field}.{(input.Precision == DatePrecision.Time ? "start" : "startDate")}")
            );
            return input.Start;
        }

        validation.Require(input.Precision != DatePrecision.Time && input.Start is null, () => DomainErrors.DayInsteadOfTime($"{field}.startDate"));
        return day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
    }

    private static async Task<HashSet<string>> KnownCountriesAsync(QpletDbContext db, List<ReleaseDate> dates, CancellationToken cancellationToken)
    {
        var named = dates.Select(date => date.CountryCode).OfType<string>().Distinct().ToList();
        return named is []
            ? []
            : await db.Countries.Where(country => named.Contains(country.Code)).Select(country => country.Code).ToHashSetAsync(cancellationToken);
    }

    private static async Task<HashSet<string>> KnownActionsAsync(QpletDbContext db, List<ReleaseDate> dates, CancellationToken cancellationToken)
    {
        var named = dates.Select(date => date.ActionCode).OfType<string>().Distinct().ToList();
        return named is [] ? [] : await db.Actions.Where(action => named.Contains(action.Code)).Select(action => action.Code).ToHashSetAsync(cancellationToken);
    }

    private static async Task<HashSet<int>> FittingPlatformsAsync(
        QpletDbContext db,
        List<ReleaseDate> dates,
        string subcategoryCode,
        CancellationToken cancellationToken
    )
    {
        var named = dates.Select(date => date.PlatformId).OfType<int>().Distinct().ToList();
        return named is []
            ? []
            : await db
                .Platforms.Where(platform => named.Contains(platform.Id) && platform.Subcategories.Any(subcategory => subcategory.Code == subcategoryCode))
                .Select(platform => platform.Id)
                .ToHashSetAsync(cancellationToken);
    }
}
