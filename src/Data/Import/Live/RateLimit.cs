using System.Globalization;
using System.Net;
using System.Text.Json;
using Qplet.GraphQL.Data.Import.Reading;

namespace Qplet.GraphQL.Data.Import.Live;

/// <summary>Remembers when the API allows the next request, by its headers <c>X-RateLimit-*</c> and <c>Retry-After</c>.</summary>
internal sealed class RateLimit(TimeProvider time)
{
    // Seconds since the Unix epoch: the year 2001, and the end of the year 9999.
    private const long Year2001 = 1_000_000_000;
    private const long LastSecond = 253_402_300_799;

    private static readonly TimeSpan s_unstated = TimeSpan.FromMinutes(1);

    /// <summary>The earliest time of the next request.</summary>
    public DateTimeOffset NotBefore { get; private set; }

    /// <summary>Reads the headers of a response, and the body of one with status 429.</summary>
    public void Read(HttpResponseMessage response, ReadOnlyMemory<byte> body)
    {
        var now = time.GetUtcNow();
        var reset = Reset(Header(response, "X-RateLimit-Reset"), now);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            NotBefore = RetryAfter(response, now) ?? RetryIn(body, now) ?? reset ?? now + s_unstated;
        }
        else if (
            long.TryParse(Header(response, "X-RateLimit-Remaining"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var remaining)
            && remaining <= 0
        )
        {
            NotBefore = reset ?? now + s_unstated;
        }
    }

    private static DateTimeOffset? RetryAfter(HttpResponseMessage response, DateTimeOffset now) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => now + delta,
            { Date: { } date } => date,
            _ => null,
        };

    private static DateTimeOffset? RetryIn(ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Object("meta")?.Count("retry_in") is { } seconds ? now.AddSeconds(seconds) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Returns the time of a reset: seconds since the Unix epoch, seconds from now if the number is small, or a date.</summary>
    private static DateTimeOffset? Reset(string? text, DateTimeOffset now)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number < Year2001 ? now.AddSeconds(number)
                : number <= LastSecond ? DateTimeOffset.FromUnixTimeSeconds(number)
                : null;
        }
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
    }

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? values.First() : null;
}
