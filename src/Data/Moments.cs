namespace Qplet.GraphQL.Data;

/// <summary>Converts times to the form in which the database stores them: in UTC, to the microsecond.</summary>
public static class Moments
{
    /// <summary>Returns the current time.</summary>
    public static DateTime UtcMoment(this TimeProvider time) => time.GetUtcNow().UtcDateTime.ToMoment();

    /// <summary>Truncates a time to the microsecond, so it compares equal after it was stored.</summary>
    /// <exception cref="ArgumentException">The time is not in UTC.</exception>
    public static DateTime ToMoment(this DateTime moment)
    {
        if (moment.Kind != DateTimeKind.Utc)
        {
            throw DataErrors.NotUtc(moment);
        }
        return new DateTime(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
    }
}
