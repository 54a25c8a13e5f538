namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The time left until the soonest date.</summary>
/// <param name="Days">Whole days.</param>
/// <param name="Hours">Whole hours beside the days.</param>
/// <param name="Minutes">Whole minutes beside the hours.</param>
/// <param name="Seconds">Whole seconds beside the minutes.</param>
/// <param name="TotalSeconds">The whole time in seconds.</param>
public sealed record ReleaseCountdown(int Days, int Hours, int Minutes, int Seconds, long TotalSeconds)
{
    /// <summary>The countdown of a time that is left.</summary>
    public static ReleaseCountdown Of(TimeSpan left) => new(left.Days, left.Hours, left.Minutes, left.Seconds, (long)left.TotalSeconds);
}
