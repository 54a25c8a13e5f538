namespace Qplet.GraphQL.Schema.Calendars;

/// <summary>The calendars of users, and the plans of publishers.</summary>
[ObjectType<User>]
public static class UserCalendar
{
    /// <summary>
    /// The release dates in your calendar that overlap a day, a week or a month: the earliest first, of those that start at the same time the shortest periods
    /// first. A date precise to the month, for example, is in every week of that month. Dates that are to be announced are in no period. Visible only to you:
    /// on other users the field is null, with an error AUTH_NOT_AUTHORIZED.
    /// </summary>
    /// <param name="date">A day of the period, from 1900 to 2999. If omitted or null, today in the time zone.</param>
    /// <param name="period">The length of the period. A week starts on Monday.</param>
    /// <param name="timeZone">
    /// The IANA name of the time zone in which days begin and end, such as `Europe/Paris`. If omitted or null, `settings.system.timeZone`, or else UTC. Dates
    /// without a time of day are the same in every time zone. The error is INVALID_INPUT if the name is not known.
    /// </param>
    /// <param name="search">Returns only dates of releases whose title contains this text, at most 255 characters. Letter case is ignored.</param>
    [RequiresPlan(UserPlan.Verified, "calendar")]
    [UsePaging(ConnectionName = "Calendar", Node = nameof(CalendarEntry.ReleaseDate), Detail = typeof(CalendarPeriod), DetailName = "period")]
    [UseFiltering]
    [UseSorting]
    [NotFilterable]
    public static async Task<Page<CalendarEntry>?> GetCalendarAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<CalendarEntry> query,
        Viewer viewer,
        ViewerTimeZone zones,
        CalendarByUserDataLoader calendars,
        CancellationToken cancellationToken,
        DateOnly? date = null,
        PeriodKind period = PeriodKind.Week,
        string? timeZone = null,
        string? search = null
    )
    {
        viewer.RequireSelf(user.Id);
        var shown = await zones.FindPeriodAsync(period, date, timeZone, cancellationToken);
        var dates = query.Within(shown).Search(entry => entry.ReleaseDate.Release.Title, search);
        return (await calendars.With(paging, dates).LoadAsync(user.Id, cancellationToken)).WithDetail(CalendarPeriod.Of(shown));
    }

    /// <summary>
    /// The releases of the user with a date that overlaps a day, a week or a month, the soonest first. A release with a date precise to the month, for example,
    /// is in every week of that month.
    /// </summary>
    /// <param name="date">A day of the period, from 1900 to 2999. If omitted or null, today in the time zone.</param>
    /// <param name="period">The length of the period. A week starts on Monday.</param>
    /// <param name="timeZone">
    /// The IANA name of the time zone in which days begin and end, such as `Europe/Paris`. If omitted or null, `settings.system.timeZone`, or else UTC. Dates
    /// without a time of day are the same in every time zone. The error is INVALID_INPUT if the name is not known.
    /// </param>
    /// <param name="search">Returns only releases whose title contains this text, at most 255 characters. Letter case is ignored.</param>
    [RequiresPlan(UserPlan.Verified, "publisher.planning", Owner = nameof(User.Id))]
    [UsePaging(ConnectionName = "Planning", Detail = typeof(CalendarPeriod), DetailName = "period")]
    [UseFiltering]
    [UseSorting]
    [NotFilterable]
    public static async Task<Page<Release>?> GetPlanningAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<Release> query,
        ViewerTimeZone zones,
        PlanningByPublisherDataLoader plannings,
        CancellationToken cancellationToken,
        DateOnly? date = null,
        PeriodKind period = PeriodKind.Week,
        string? timeZone = null,
        string? search = null
    )
    {
        var shown = await zones.FindPeriodAsync(period, date, timeZone, cancellationToken);
        var releases = query.Within(shown).Search(release => release.Title, search);
        return (await plannings.With(paging, releases).LoadAsync(user.Id, cancellationToken)).WithDetail(CalendarPeriod.Of(shown));
    }
}
