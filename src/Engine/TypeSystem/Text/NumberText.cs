using System.Globalization;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Writes floating-point numbers as JavaScript does, so their text is the same on both sides: the fewest digits that round-trip, with an exponent below 1e-6
/// and from 1e21.
/// </summary>
internal static class NumberText
{
    private const int FirstExponent = 22;
    private const int MaxLeadingZeros = 6;

    public static string Of(double number)
    {
        if (number == 0)
        {
            return "0";
        }
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        if (!double.IsFinite(number))
        {
            return text;
        }

        var sign = number < 0 ? "-" : "";
        var parts = text[sign.Length..].Split('E');
        var dot = parts[0].IndexOf('.');
        var whole = dot < 0 ? parts[0].Length : dot;
        var exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var all = parts[0].Replace(".", "");
        var digits = all.TrimStart('0');

        // The number is 0.digits times ten to the power of the point.
        var point = whole + exponent - (all.Length - digits.Length);
        return sign + Layout(digits.TrimEnd('0'), point);
    }

    private static string Layout(string digits, int point)
    {
        if (point is >= FirstExponent or <= -MaxLeadingZeros)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{(digits.Length > 1 ? "." : "")}{digits[1..]}e{(point > 0 ? "+" : "")}{point - 1}");
        }
        if (point <= 0)
        {
            return $"0.{new string('0', -point)}{digits}";
        }
        return point >= digits.Length ? digits.PadRight(point, '0') : $"{digits[..point]}.{digits[point..]}";
    }
}
