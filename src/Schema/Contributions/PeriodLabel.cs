using System.Globalization;

namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>Reads the labels of periods (<see cref="DatePrecisions.Label" />).</summary>
internal static class PeriodLabel
{
    /// <summary>Returns the precision and the start of the period with a label.</summary>
    public static (DatePrecision Precision, DateTime? Start) Parse(string label) =>
        label.Length switch
        {
            4 => (DatePrecision.Year, Day(label, "yyyy")),
            7 when label[5] == 'Q' => (DatePrecision.Quarter, Quarter(label)),
            7 => (DatePrecision.Month, Day(label, "yyyy-MM")),
            10 => (DatePrecision.Day, Day(label, "yyyy-MM-dd")),
            _ when label.EndsWith('Z') => (DatePrecision.Time, Day(label, "yyyy-MM-dd'T'HH:mm'Z'")),
            _ => (DatePrecision.Tba, null),
        };

    private static DateTime Quarter(string label) => Day(label[..4], "yyyy").AddMonths((label[6] - '1') * 3);

    private static DateTime Day(string text, string format) =>
        DateTime.ParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
