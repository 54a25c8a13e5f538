namespace Qplet.GraphQL.Schema.Events;

/// <summary>Checks the values of events, and collects the errors. The checks return the values to store.</summary>
internal sealed class EventChecks(InputValidation validation)
{
    private const int MaxSeats = 10_000_000;
    private const int MaxTags = 20;
    private const int MaxMedia = 20;

    /// <summary>Truncates a time of day to the second.</summary>
    public static TimeOnly? Time(TimeOnly? time) => time is { } given ? new TimeOnly(given.Hour, given.Minute, given.Second) : null;

    /// <summary>Checks the day.</summary>
    public DateOnly Date(DateOnly date)
    {
        validation.Require(
            date >= EventSchedule.FirstDay && date <= EventSchedule.LastDay,
            static () => DomainErrors.DateOutOfRange("input.date", EventSchedule.FirstDay.Year, EventSchedule.LastDay.Year)
        );
        return date;
    }

    /// <summary>Checks the name of a time zone.</summary>
    public string? TimeZone(string? name)
    {
        validation.Require(EventSchedule.FindZone(name) is not null, static () => DomainErrors.UnknownTimeZone("input.timeZone"));
        return name;
    }

    /// <summary>Checks the end by itself; <see cref="Schedule" /> compares it with the start.</summary>
    public DateTime? EndsAt(DateTime? end)
    {
        validation.Require(
            end is null || end.Value.Year <= EventSchedule.LastDay.Year,
            static () => DomainErrors.DateOutOfRange("input.endsAt", EventSchedule.FirstDay.Year, EventSchedule.LastDay.Year)
        );
        return end?.ToMoment();
    }

    /// <summary>Checks the number of seats.</summary>
    public int? Seats(int? seats)
    {
        validation.Require(seats is null or >= 1 and <= MaxSeats, static () => DomainErrors.NumberOutOfRange("input.seats", 1, MaxSeats));
        return seats;
    }

    /// <summary>Checks tags, which differ in more than letter case.</summary>
    public IReadOnlyList<string> Tags(IReadOnlyList<string> tags)
    {
        validation.Count(tags, "input.tags", MaxTags);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. tags.Take(MaxTags)
                .Select(
                    (tag, index) =>
                    {
                        var name = validation.Line(tag, $"input.tags[{index}]", TextLimits.Tag);
                        validation.Require(seen.Add(name), () => DomainErrors.Twice($"input.tags[{index}]"));
                        return name;
                    }
                ),
        ];
    }

    /// <summary>Checks the number of files.</summary>
    public void Media(IReadOnlyList<Guid> mediaIds) => validation.Count(mediaIds, "input.mediaIds", MaxMedia);

    /// <summary>Computes the moments of the event if its day and time zone are valid, and checks that it ends after its start.</summary>
    public void Schedule(Event planned)
    {
        if (planned.Date < EventSchedule.FirstDay || planned.Date > EventSchedule.LastDay || EventSchedule.FindZone(planned.TimeZone) is null)
        {
            return;
        }
        planned.Schedule();
        validation.Require(planned.EndsAt is null || planned.EndsAt > planned.StartsAt, static () => DomainErrors.EndsBeforeStart("input.endsAt"));
    }
}
