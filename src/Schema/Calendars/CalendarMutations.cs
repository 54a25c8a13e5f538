namespace Qplet.GraphQL.Schema.Calendars;

/// <summary>Mutations of calendars.</summary>
[MutationType]
[Authorize]
public static class CalendarMutations
{
    /// <summary>
    /// Adds a release date to your calendar, which reminds you of it as your settings say. Adding it again has no effect and is not an error. Requires the plan
    /// VERIFIED or a higher plan.
    /// </summary>
    /// <param name="releaseDateId">The ID of the release date.</param>
    [Error<NotFoundException>]
    [Error<BlockedException>]
    [Error<PlanRequiredException>]
    public static Task<ReleaseDate> AddToCalendarAsync(
        [ID<ReleaseDate>] int releaseDateId,
        Viewer viewer,
        CalendarWriter calendars,
        CancellationToken cancellationToken
    ) => calendars.AddAsync(viewer, releaseDateId, cancellationToken);

    /// <summary>
    /// Removes a release date from your calendar. It is not an error if the calendar does not have it. Available with every plan.
    /// </summary>
    /// <param name="releaseDateId">The ID of the release date.</param>
    [Error<NotFoundException>]
    public static Task<ReleaseDate> RemoveFromCalendarAsync(
        [ID<ReleaseDate>] int releaseDateId,
        Viewer viewer,
        CalendarWriter calendars,
        CancellationToken cancellationToken
    ) => calendars.RemoveAsync(viewer, releaseDateId, cancellationToken);
}
