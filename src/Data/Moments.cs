namespace Qplet.GraphQL.Data;

/// <summary>Moments as the database stores them: in UTC, to the microsecond.</summary>
public static class Moments
{
    /// <summary>The present moment.</summary>
    public static DateTime UtcMoment(this TimeProvider time) => time.GetUtcNow().UtcDateTime.ToMoment();

    /// <summary>The moment without what is finer than a microsecond, so that it compares equal after it was stored.</summary>
    /// <exception cref="ArgumentException">The moment is not in UTC.</exception>
    public static DateTime ToMoment(this DateTime moment)
    {
        if (moment.Kind != DateTimeKind.Utc)
        {
            throw DataErrors.NotUtc(moment);
        }
        return new DateTime(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
    }
}
