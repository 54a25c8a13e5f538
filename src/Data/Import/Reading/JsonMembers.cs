using System.Globalization;
using System.Text.Json;
using Qplet.GraphQL.Data.Texts;

namespace Qplet.GraphQL.Data.Import.Reading;

/// <summary>
/// Reads members of JSON objects in the forms that the REST APIs use: numbers also as strings, Booleans also as 0 and 1. Returns null for members that are
/// missing, null or of another type.
/// </summary>
internal static class JsonMembers
{
    public static bool Has(this JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _);

    public static bool HasAny(this JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.Has(name))
            {
                return true;
            }
        }

        return false;
    }

    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>Returns whether a member says that there is no value: whether it is null or a blank text.</summary>
    public static bool SaysNone(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var value)
        && (value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(value.GetString())));

    public static JsonElement? Object(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Object } value ? value : null;

    public static JsonElement? Array(this JsonElement element, string name) => element.Member(name) is { ValueKind: JsonValueKind.Array } value ? value : null;

    /// <summary>
    /// Returns a text in Normalization Form C, without leading and trailing white space and without NUL, which PostgreSQL can't store, or null if it is blank.
    /// </summary>
    public static string? Text(this JsonElement element, string name)
    {
        var text = element.Member(name) switch
        {
            { ValueKind: JsonValueKind.String } value => value.GetString(),
            { ValueKind: JsonValueKind.Number } value => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : Storable(text);
    }

    /// <summary>Returns a text in the form in which texts are stored.</summary>
    public static string Storable(string text) => TextNormalization.ToFormC(text.Replace("\0", "", StringComparison.Ordinal).Trim());

    public static long? Number(this JsonElement element, string name) => element.Member(name)?.AsNumber();

    public static long? AsNumber(this JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetInt64(out var number) => number,
            JsonValueKind.Number when value.TryGetDouble(out var number) && Math.Abs(number) < 1e15 => (long)number,
            JsonValueKind.String when long.TryParse(value.GetString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) => number,
            _ => null,
        };

    /// <summary>Returns a non-negative 32-bit number.</summary>
    public static int? Count(this JsonElement element, string name) => element.Number(name) is { } number and >= 0 and <= int.MaxValue ? (int)number : null;

    /// <summary>Returns a positive 32-bit key.</summary>
    public static int? Key(this JsonElement element, string name) => element.Number(name) is { } number and > 0 and <= int.MaxValue ? (int)number : null;

    public static Guid? Uuid(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } value && Guid.TryParse(value.GetString(), out var id) ? id : null;

    public static bool? Flag(this JsonElement element, string name) =>
        element.Member(name) switch
        {
            { ValueKind: JsonValueKind.True } => true,
            { ValueKind: JsonValueKind.False } => false,
            { } value when value.AsNumber() is { } number => number != 0,
            { ValueKind: JsonValueKind.String } value when bool.TryParse(value.GetString(), out var flag) => flag,
            _ => null,
        };

    /// <summary>Returns a time in UTC, given as seconds or milliseconds since the Unix epoch, in RFC 3339 or as <c>yyyy-MM-dd[ HH:mm[:ss]]</c>.</summary>
    public static DateTime? Moment(this JsonElement element, string name)
    {
        if (element.Member(name) is not { } value)
        {
            return null;
        }
        if (value.AsNumber() is { } number)
        {
            return FromEpoch(number);
        }
        return
            value.ValueKind == JsonValueKind.String
            && DateTime.TryParse(
                value.GetString(),
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var moment
            )
            ? moment.ToMoment()
            : null;
    }

    private static DateTime? FromEpoch(long number)
    {
        // As seconds, 100,000,000,000 is in the year 5138; as milliseconds, it is in 1973.
        var milliseconds = Math.Abs(number) < 100_000_000_000 ? number * 1000 : number;
        return milliseconds is > -62_135_596_800_000 and < 253_402_300_800_000 ? DateTime.UnixEpoch.AddMilliseconds(milliseconds) : null;
    }
}
