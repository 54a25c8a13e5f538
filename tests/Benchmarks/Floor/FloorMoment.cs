namespace Qplet.GraphQL.Benchmarks.Floor;

/// <summary>Moments as the database has them: microseconds since 1970.</summary>
internal static class FloorMoment
{
    /// <summary>The time now.</summary>
    public static long Now => (DateTime.UtcNow - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>Writes the period of a release date as text, without quotes.</summary>
    /// <param name="precision">The precision as the database has it.</param>
    /// <param name="start">The start of the period.</param>
    /// <param name="response">The response.</param>
    public static void WriteLabel(ReadOnlySpan<byte> precision, long start, FloorResponse response)
    {
        if (precision.SequenceEqual("Quarter"u8))
        {
            response.WriteMoment(start, "yyyy'-Q'");
            response.WriteNumber(((DateTime.UnixEpoch.AddTicks(start * TimeSpan.TicksPerMicrosecond).Month - 1) / 3) + 1);
            return;
        }
        response.WriteMoment(
            start,
            precision[0] switch
            {
                (byte)'T' => "yyyy-MM-dd'T'HH:mm'Z'",
                (byte)'D' => "yyyy-MM-dd",
                (byte)'M' => "yyyy-MM",
                _ => "yyyy",
            }
        );
    }
}
