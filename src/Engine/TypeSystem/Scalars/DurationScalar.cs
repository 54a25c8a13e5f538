using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using System.Xml;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>A length of time. Years and months are rejected, since their length depends on the start date.</summary>
internal sealed partial class DurationScalar()
    : BuiltInTextScalar(
        "Duration",
        typeof(TimeSpan),
        "a duration of time as defined by ISO 8601",
        "an ISO 8601 duration in weeks or in days, hours, minutes and seconds, such as \"PT2H30M\"",
        "duration"
    )
{
    private const int MaxLength = 64;
    private const int DaysPerWeek = 7;

    protected override bool TryParse(string text, [NotNullWhen(true)] out object? value)
    {
        value = text.Length <= MaxLength && Pattern().Match(text) is { Success: true } match ? Read(text, match) : null;
        return value is not null;
    }

    protected override string? Format(object value) => value is TimeSpan duration ? XmlConvert.ToString(duration) : null;

    private static TimeSpan? Read(string text, Match match)
    {
        try
        {
            if (!match.Groups["weeks"].Success)
            {
                return XmlConvert.ToTimeSpan(text);
            }
            var duration = TimeSpan.FromDays(checked(int.Parse(match.Groups["weeks"].ValueSpan) * DaysPerWeek));
            return text[0] == '-' ? -duration : duration;
        }
        catch (Exception exception) when (exception is OverflowException or FormatException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        @"^-?P(?:(?<weeks>\d+)W|(?!$)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Pattern();
}
