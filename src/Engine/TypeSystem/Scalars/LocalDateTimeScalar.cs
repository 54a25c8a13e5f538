using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>A date and time of day without an offset.</summary>
internal sealed class LocalDateTimeScalar()
    : BuiltInTextScalar(
        "LocalDateTime",
        typeof(DateTime),
        "a date and time without time zone information",
        "a date and time without an offset, such as \"2026-01-31T12:30:00\"",
        "local-date-time"
    )
{
    private const string Pattern = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";

    protected override bool TryParse(string text, [NotNullWhen(true)] out object? value)
    {
        value =
            DateTimeText.CutFraction(text) is { } cut && DateTime.TryParseExact(cut, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
                ? parsed
                : null;
        return value is not null;
    }

    protected override string? Format(object value) =>
        value switch
        {
            DateTime time => time.ToString(Pattern, CultureInfo.InvariantCulture),
            DateTimeOffset time => time.ToString(Pattern, CultureInfo.InvariantCulture),
            _ => null,
        };
}
