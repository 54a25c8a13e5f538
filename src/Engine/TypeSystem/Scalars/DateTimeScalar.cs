using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// A point in time, written in UTC with as many fractional digits of the second as it has. A <see cref="System.DateTime" /> of unspecified kind is taken as
/// UTC.
/// </summary>
internal sealed class DateTimeScalar()
    : BuiltInTextScalar(
        "DateTime",
        typeof(DateTimeOffset),
        "a date and time with time zone offset information",
        "a date and time with an offset as RFC 3339 defines it, such as \"2026-01-31T12:30:00Z\"",
        "date-time"
    )
{
    protected override bool TryParse(string text, [NotNullWhen(true)] out object? value)
    {
        value = DateTimeText.TryParseOffset(text, out var parsed) ? parsed : null;
        return value is not null;
    }

    protected override string? Format(object value) =>
        value switch
        {
            DateTimeOffset time => Format(time.UtcDateTime),
            DateTime { Kind: DateTimeKind.Local } time => Format(time.ToUniversalTime()),
            DateTime time => Format(time),
            _ => null,
        };

    private static string Format(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
