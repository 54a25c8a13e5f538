namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Validates the dates of releases against the plan, the reference data and the text limits.</summary>
public sealed class ReleaseDateChecks(PlanGate plans)
{
    /// <summary>The lowest plan that includes notes, discounts and the official mark of dates.</summary>
    private const UserPlan RemarkPlan = UserPlan.Professional;

    /// <summary>Returns the dates that the inputs describe, without their release.</summary>
    /// <param name="viewer">The user who adds the dates.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="path">Returns the path of the input with an index.</param>
    /// <param name="validation">Collects the errors.</param>
    /// <exception cref="PlanRequiredException">A date uses a feature that the viewer's plan does not include.</exception>
    internal IReadOnlyList<ReleaseDate> Read(Viewer viewer, IReadOnlyList<ReleaseDateInput> inputs, Func<int, string> path, InputValidation validation)
    {
        var dates = inputs.Select((input, index) => DateOf(input, path(index), validation)).ToList();
        dates.ForEach(date => RequirePlan(viewer, new ReleaseDate(), date));
        return dates;
    }

    /// <summary>Applies the present fields of an input to a date.</summary>
    internal static void Apply(UpdateReleaseDateInput input, ReleaseDate date, InputValidation validation)
    {
        ApplyPeriod(input, date, validation);
        if (input.CountryCode.HasValue)
        {
            date.CountryCode = validation.Present(input.CountryCode, "input.countryCode", static code => code.ToUpperInvariant()) ?? date.CountryCode;
        }
        date.PlatformId = input.PlatformId.HasValue ? input.PlatformId.Value : date.PlatformId;
        date.ActionCode = input.ActionCode.HasValue ? input.ActionCode.Value?.ToLowerInvariant() : date.ActionCode;
        date.Link = input.Link.HasValue ? validation.OptionalUrl(input.Link.Value, "input.link", TextLimits.Url) : date.Link;
        date.Note = input.Note.HasValue ? validation.OptionalLine(input.Note.Value, "input.note", TextLimits.Note) : date.Note;
        date.Discount = input.Discount.HasValue ? validation.OptionalLine(input.Discount.Value, "input.discount", TextLimits.Discount) : date.Discount;
        validation.Require(!input.IsOfficial.HasValue || input.IsOfficial.Value is not null, static () => DomainErrors.Required("input.isOfficial"));
        date.IsOfficial = input.IsOfficial.Value ?? date.IsOfficial;
    }

    /// <summary>Checks that the viewer's plan includes what a date gains by a change. What it has already may stay.</summary>
    /// <exception cref="PlanRequiredException">The viewer's plan does not include it.</exception>
    internal void RequirePlan(Viewer viewer, ReleaseDate before, ReleaseDate after)
    {
        if (after.Note is not null && after.Note != before.Note)
        {
            plans.Require(viewer, RemarkPlan, "releaseDate.note");
        }
        if (after.Discount is not null && after.Discount != before.Discount)
        {
            plans.Require(viewer, RemarkPlan, "releaseDate.discount");
        }
        if (after.IsOfficial && !before.IsOfficial)
        {
            plans.Require(viewer, RemarkPlan, "releaseDate.official");
        }
    }

    /// <summary>Checks that the countries, actions and platforms of dates exist, and that the platforms fit the subcategory.</summary>
    /// <param name="db">The database.</param>
    /// <param name="dates">The dates.</param>
    /// <param name="subcategoryCode">The subcategory of the release.</param>
    /// <param name="path">Returns the path of a field of the date with an index.</param>
    /// <param name="validation">Collects the errors.</param>
    /// <param name="cancellationToken">Cancels.</param>
    internal static async Task CheckReferencesAsync(
        QpletDbContext db,
        IReadOnlyList<ReleaseDate> dates,
        string subcategoryCode,
        Func<int, string, string> path,
        InputValidation validation,
        CancellationToken cancellationToken
    )
    {
        var countries = await KnownCountriesAsync(db, dates, cancellationToken);
        var actions = await KnownActionsAsync(db, dates, cancellationToken);
        var platforms = await FittingPlatformsAsync(db, dates, subcategoryCode, cancellationToken);
        for (var index = 0; index < dates.Count; index++)
        {
            var date = dates[index];
            if (date.CountryCode is { } country && !countries.Contains(country))
            {
                validation.Add(DomainErrors.UnknownCode(path(index, "countryCode"), country, "countries"));
            }
            if (date.ActionCode is { } action && !actions.Contains(action))
            {
                validation.Add(DomainErrors.UnknownCode(path(index, "actionCode"), action, "actions"));
            }
            if (date.PlatformId is { } platform && !platforms.Contains(platform))
            {
                validation.Add(DomainErrors.PlatformDoesNotFit(path(index, "platformId"), subcategoryCode));
            }
        }
    }

    /// <summary>Checks that the platforms of all dates of a release are available for another subcategory.</summary>
    internal static async Task CheckPlatformsFitAsync(
        QpletDbContext db,
        int releaseId,
        string subcategoryCode,
        string path,
        InputValidation validation,
        CancellationToken cancellationToken
    )
    {
        var misfits = await db.ReleaseDates.AnyAsync(
            date => date.ReleaseId == releaseId && date.Platform != null && date.Platform.Subcategories.All(subcategory => subcategory.Code != subcategoryCode),
            cancellationToken
        );
        validation.Require(!misfits, () => DomainErrors.PlatformDoesNotFit(path, subcategoryCode));
    }

    private static ReleaseDate DateOf(ReleaseDateInput input, string field, InputValidation validation)
    {
        var (start, end) = input.Precision.Period(MomentOf(input.Precision, input.StartDate, input.Start, field, validation));
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

    /// <summary>Changes the period. A coarser precision alone keeps the period that contains the start; a finer one needs a new start.</summary>
    private static void ApplyPeriod(UpdateReleaseDateInput input, ReleaseDate date, InputValidation validation)
    {
        if (input.Precision.IsEmpty && input.Start.IsEmpty && input.StartDate.IsEmpty)
        {
            return;
        }
        if (input.Precision is { HasValue: true, Value: null })
        {
            validation.Add(DomainErrors.Required("input.precision"));
            return;
        }
        var precision = input.Precision.Value ?? date.Precision;
        var keepsStart =
            input.Start.IsEmpty && input.StartDate.IsEmpty && precision >= date.Precision && precision != DatePrecision.Tba && date.Start is not null;
        var moment = keepsStart ? date.Start : MomentOf(precision, input.StartDate.Value, input.Start.Value, "input", validation);
        (date.Precision, (date.Start, date.End)) = (precision, precision.Period(moment));
    }

    /// <summary>Returns any time of the period, or null if the date is to be announced.</summary>
    private static DateTime? MomentOf(DatePrecision precision, DateOnly? startDate, DateTime? start, string field, InputValidation validation)
    {
        if (precision == DatePrecision.Tba)
        {
            validation.Require(start is null, () => DomainErrors.DateNotAnnounced($"{field}.start"));
            validation.Require(startDate is null, () => DomainErrors.DateNotAnnounced($"{field}.startDate"));
            return null;
        }
        if (startDate is not { } day)
        {
            validation.Require(start is not null, () => DomainErrors.Required($"{field}.{(precision == DatePrecision.Time ? "start" : "startDate")}"));
            return start;
        }

        validation.Require(precision != DatePrecision.Time && start is null, () => DomainErrors.DayInsteadOfTime($"{field}.startDate"));
        return day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
    }

    private static async Task<HashSet<string>> KnownCountriesAsync(QpletDbContext db, IReadOnlyList<ReleaseDate> dates, CancellationToken cancellationToken)
    {
        var named = dates.Select(date => date.CountryCode).OfType<string>().Distinct().ToList();
        return named is []
            ? []
            : await db.Countries.Where(country => named.Contains(country.Code)).Select(country => country.Code).ToHashSetAsync(cancellationToken);
    }

    private static async Task<HashSet<string>> KnownActionsAsync(QpletDbContext db, IReadOnlyList<ReleaseDate> dates, CancellationToken cancellationToken)
    {
        var named = dates.Select(date => date.ActionCode).OfType<string>().Distinct().ToList();
        return named is [] ? [] : await db.Actions.Where(action => named.Contains(action.Code)).Select(action => action.Code).ToHashSetAsync(cancellationToken);
    }

    private static async Task<HashSet<int>> FittingPlatformsAsync(
        QpletDbContext db,
        IReadOnlyList<ReleaseDate> dates,
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
