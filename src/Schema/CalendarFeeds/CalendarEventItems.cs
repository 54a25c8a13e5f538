using System.Globalization;
using NodaTime;
using Qplet.GraphQL.Schema.Links;

namespace Qplet.GraphQL.Schema.CalendarFeeds;

/// <summary>Converts events to entries of calendar feeds.</summary>
internal sealed class CalendarEventItems(IDbContextFactory<QpletDbContext> contexts, LinkOptions links)
{
    private static readonly HashSet<string> s_columns =
    [
        nameof(Event.Title),
        nameof(Event.Content),
        nameof(Event.Date),
        nameof(Event.Time),
        nameof(Event.TimeZone),
        nameof(Event.StartsAt),
        nameof(Event.EndsAt),
        nameof(Event.Sequence),
        nameof(Event.Location),
        nameof(Event.Website),
        nameof(Event.CreatedAt),
        nameof(Event.UpdatedAt),
    ];

    /// <summary>The columns that <see cref="OfAsync" /> needs.</summary>
    public static QueryContext<Event> Query { get; } = new() { Columns = s_columns };

    /// <summary>The columns that <see cref="OfAsync" /> needs, of events that a user attends.</summary>
    public static QueryContext<AttendedEvent> AttendedQuery { get; } =
        new() { Node = new(typeof(AttendedEvent).GetProperty(nameof(AttendedEvent.Event))!, s_columns) };

    /// <summary>Returns the entries of events, the earliest first.</summary>
    public async Task<IReadOnlyList<CalendarItem>> OfAsync(IReadOnlyList<Event> events, CancellationToken cancellationToken)
    {
        if (events.Count == 0)
        {
            return [];
        }
        var ids = events.Select(static e => e.Id).ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var tags = await db.Set<EventTag>()
            .AsNoTracking()
            .Where(tag => ids.Contains(tag.EventId))
            .OrderBy(tag => tag.EventId)
            .ThenBy(tag => tag.Position)
            .ToListAsync(cancellationToken);
        var tagsOf = tags.ToLookup(static tag => tag.EventId, static tag => tag.Name);
        return [.. events.OrderBy(static e => e.StartsAt).ThenBy(static e => e.Id).Select(e => Item(e, [.. tagsOf[e.Id]]))];
    }

    private CalendarItem Item(Event planned, IReadOnlyList<string> tags)
    {
        var zone = TimeZones.Find(planned.TimeZone) ?? DateTimeZone.Utc;
        var item = new CalendarItem
        {
            Uid = string.Create(CultureInfo.InvariantCulture, $"event-{planned.Id}@{links.Server.Host}"),
            Sequence = planned.Sequence,
            CreatedAt = planned.CreatedAt,
            ChangedAt = planned.UpdatedAt ?? planned.CreatedAt,
            Summary = planned.Title,
            Description = planned.Content,
            Location = planned.Location,
            Url = StoredUri.Of(planned.Website),
            Categories = tags,
            IsBusy = planned.Time is not null,
            Zone = zone,
        };
        return planned.Time is null
            ? item with
            {
                FirstDay = planned.Date,
                EndDay = EndDayOf(planned, zone),
            }
            : item with
            {
                Start = planned.StartsAt,
                End = planned.EndsAt,
            };
    }

    /// <summary>Returns the day after the last day on which an event takes place.</summary>
    private static DateOnly EndDayOf(Event planned, DateTimeZone zone)
    {
        var next = planned.Date.AddDays(1);
        if (planned.EndsAt is not { } endsAt)
        {
            return next;
        }
        var end = Instant.FromDateTimeUtc(endsAt).InZone(zone).LocalDateTime;
        var day = end.Date.ToDateOnly();
        var endDay = end.TimeOfDay == LocalTime.Midnight ? day : day.AddDays(1);
        return endDay > next ? endDay : next;
    }
}
