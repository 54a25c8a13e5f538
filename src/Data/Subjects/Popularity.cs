namespace Qplet.GraphQL.Data.Subjects;

/// <summary>
/// A score of recent playbacks and likes that ages without being recalculated. An event of weight w counts as w·2^(−age/7 days). The score is the logarithm of
/// the sum of w·2^(t/7 days), where t is the time of the event since the year 2000: it rises with each event, and at any moment it orders subjects as the sums
/// of the aged weights do. It is an integer, so both databases order alike.
/// </summary>
public static class Popularity
{
    /// <summary>The weight of a playback.</summary>
    public const int PlaybackWeight = 1;

    /// <summary>The weight of a like.</summary>
    public const int LikeWeight = 5;

    /// <summary>The time in which the weight of an event halves.</summary>
    public static readonly TimeSpan HalfLife = TimeSpan.FromDays(7);

    /// <summary>The units of the score in which a sum doubles.</summary>
    private const double UnitsPerDoubling = 1L << 32;

    private static readonly DateTime s_start = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Adds events to a score, or takes earlier events back.</summary>
    /// <param name="score">The score; 0 if there has been no event.</param>
    /// <param name="weight">The sum of the weights of the events; negative to take them back.</param>
    /// <param name="at">The time of the events.</param>
    /// <returns>The new score. 0 if no events are left, otherwise at least 1.</returns>
    public static long Add(long score, int weight, DateTime at)
    {
        if (weight == 0)
        {
            return score;
        }
        var added = Math.Log2(Math.Abs(weight)) + ((at - s_start) / HalfLife);
        if (score == 0)
        {
            return weight > 0 ? Round(added) : 0;
        }
        var sum = score / UnitsPerDoubling;
        if (weight > 0)
        {
            return Round(Math.Max(sum, added) + Math.Log2(1 + Math.Pow(2, -Math.Abs(sum - added))));
        }

        // What rounding leaves of a sum whose events were all taken back is less than a millionth of them.
        var rest = 1 - Math.Pow(2, added - sum);
        return rest < 1e-6 ? 0 : Round(sum + Math.Log2(rest));
    }

    private static long Round(double doublings) => Math.Max(1, (long)Math.Round(doublings * UnitsPerDoubling));
}
