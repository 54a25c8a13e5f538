using NodaTime;
using Qplet.GraphQL.TypeSystem;
using Period = Qplet.GraphQL.Data.Calendars.Period;

namespace Qplet.GraphQL.Schema.Calendars;

/// <summary>The time zone of the caller of an operation.</summary>
public sealed class ViewerTimeZone(Viewer viewer, IDbContextFactory<QpletDbContext> contexts, TimeProvider time)
{
    private readonly Lock _lock = new();
    private Task<DateTimeZone>? _own;

    /// <summary>Returns the time zone of an argument. If that is null, the one that the caller has set, or UTC.</summary>
    /// <param name="argument">The IANA name, or null.</param>
    /// <param name="name">The name of the argument.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="GraphQLException">The time zone is not known (INVALID_INPUT).</exception>
    public ValueTask<DateTimeZone> FindAsync(string? argument, string name, CancellationToken cancellationToken)
    {
        if (argument is not null)
        {
            return new(TimeZones.Find(argument) ?? throw AccessErrors.InvalidArgument(DomainErrors.UnknownTimeZone(name)));
        }
        if (viewer.Id is not { } userId)
        {
            return new(DateTimeZone.Utc);
        }
        lock (_lock)
        {
            return new(_own ??= ReadAsync(userId, cancellationToken));
        }
    }

    /// <summary>Returns the period with a day in the time zone of the caller.</summary>
    /// <param name="kind">The length.</param>
    /// <param name="day">A day of the period, the argument <c>date</c>. Null for today.</param>
    /// <param name="timeZone">The argument <c>timeZone</c>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="GraphQLException">The time zone is not known, or the day is too early or too late (INVALID_INPUT).</exception>
    internal async Task<Period> FindPeriodAsync(PeriodKind kind, DateOnly? day, string? timeZone, CancellationToken cancellationToken)
    {
        var zone = await FindAsync(timeZone, "timeZone", cancellationToken);
        if (day < Period.Earliest || day > Period.Latest)
        {
            throw AccessErrors.InvalidArgument(DomainErrors.DateOutOfRange("date", Period.Earliest.Year, Period.Latest.Year));
        }
        return Period.Of(kind, day ?? TimeZones.DayOf(time.UtcMoment(), zone), zone);
    }

    private async Task<DateTimeZone> ReadAsync(Guid userId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var name = await db
            .UserSettings.Where(settings => settings.UserId == userId)
            .Select(settings => settings.TimeZone)
            .FirstOrDefaultAsync(cancellationToken);
        return TimeZones.Find(name) ?? DateTimeZone.Utc;
    }
}
