namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The time left until the earliest known date.</summary>
/// <param name="Days">The number of whole days.</param>
/// <param name="Hours">The number of whole hours, in addition to the days.</param>
/// <param name="Minutes">The number of whole minutes, in addition to the hours.</param>
/// <param name="Seconds">The number of whole seconds, in addition to the minutes.</param>
/// <param name="TotalSeconds">The total time in whole seconds.</param>
public sealed record ReleaseCountdown(int Days, int Hours, int Minutes, int Seconds, long TotalSeconds)
{
    /// <summary>Returns the countdown for the given time.</summary>
    public static ReleaseCountdown Of(TimeSpan left) => new(left.Days, left.Hours, left.Minutes, left.Seconds, (long)left.TotalSeconds);
}
