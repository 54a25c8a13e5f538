using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>Stores a moment as microseconds since the Unix epoch, for SQLite, which has no type for moments: integers sort and compare as moments do.</summary>
public sealed class UtcMicrosecondsConverter() : ValueConverter<DateTime, long>(moment => ToMicroseconds(moment), value => FromMicroseconds(value))
{
    /// <summary>The stored form of a moment.</summary>
    /// <exception cref="ArgumentException">The moment is not in UTC.</exception>
    public static long ToMicroseconds(DateTime moment) =>
        moment.Kind == DateTimeKind.Utc ? (moment.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond : throw DataErrors.NotUtc(moment);

    /// <summary>The moment of a stored form.</summary>
    public static DateTime FromMicroseconds(long value) => new(DateTime.UnixEpoch.Ticks + (value * TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}
