using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>A time of day without an offset.</summary>
internal sealed class LocalTimeScalar()
    : BuiltInTextScalar(
        "LocalTime",
        typeof(TimeOnly),
        "a time of day without date or time zone information",
        "a time of day such as \"12:30:00\"",
        "local-time"
    )
{
    private const string Pattern = "HH:mm:ss.FFFFFFF";

    protected override bool TryParse(string text, [NotNullWhen(true)] out object? value)
    {
        value =
            DateTimeText.CutFraction(text) is { } cut && TimeOnly.TryParseExact(cut, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
                ? parsed
                : null;
        return value is not null;
    }

    protected override string? Format(object value) => value is TimeOnly time ? time.ToString(Pattern, CultureInfo.InvariantCulture) : null;
}
