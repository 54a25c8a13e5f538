using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>
/// Stores a time in SQLite as microseconds since the Unix epoch. SQLite has no type for times, and integers sort and compare in the same order.
/// </summary>
public sealed class UtcMicrosecondsConverter() : ValueConverter<DateTime, long>(moment => ToMicroseconds(moment), value => FromMicroseconds(value))
{
    /// <summary>Returns the stored form of a time.</summary>
    /// <exception cref="ArgumentException">The time is not in UTC.</exception>
    public static long ToMicroseconds(DateTime moment) =>
        moment.Kind == DateTimeKind.Utc ? (moment.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond : throw DataErrors.NotUtc(moment);

    /// <summary>Returns the time of a stored form.</summary>
    public static DateTime FromMicroseconds(long value) => new(DateTime.UnixEpoch.Ticks + (value * TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}
