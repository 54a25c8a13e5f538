using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>A calendar date.</summary>
internal sealed class LocalDateScalar()
    : BuiltInTextScalar("LocalDate", typeof(DateOnly), "a date without time or time zone information", "a date such as \"2026-01-31\"", "local-date")
{
    private const string Pattern = "yyyy-MM-dd";

    protected override bool TryParse(string text, [NotNullWhen(true)] out object? value)
    {
        value = DateOnly.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null;
        return value is not null;
    }

    protected override string? Format(object value) =>
        value switch
        {
            DateOnly date => date.ToString(Pattern, CultureInfo.InvariantCulture),
            DateTime time => time.ToString(Pattern, CultureInfo.InvariantCulture),
            DateTimeOffset time => time.ToString(Pattern, CultureInfo.InvariantCulture),
            _ => null,
        };
}
