using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>Formats values for error messages the way graphql-js does, with limited depth and width to keep messages short regardless of the input.</summary>
internal static class DisplayText
{
    private const int MaxItems = 10;
    private const int MaxDepth = 2;
    private const int MaxTextLength = 1000;

    public static string Of(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value, 0);
        return text.ToString();
    }

    /// <summary>Formats a number from its digits.</summary>
    public static string OfNumber(string digits) => Shorten(digits);

    public static string Of(ValueNode literal) => Shorten(SyntaxPrinter.Print(literal));

    /// <summary>Formats a CLR value returned by a resolver. For objects other than plain data, only the type is shown.</summary>
    public static string Of(object? value) => Of(value, 0);

    private static string Of(object? value, int depth) =>
        value switch
        {
            null => "null",
            string text => Quote(text),
            bool flag => flag ? "true" : "false",
            JsonElement element => Of(element),
            double number => NumberText.Of(number),
            float number => number.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e'),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            IReadOnlyDictionary<string, object?> { Count: 0 } => "{}",
            IReadOnlyDictionary<string, object?> when depth >= MaxDepth => "[Object]",
            IReadOnlyDictionary<string, object?> fields =>
                $"{{ {string.Join(", ", fields.Take(MaxItems).Select(field => $"{field.Key}: {Of(field.Value, depth + 1)}"))}"
                    + $"{(fields.Count > MaxItems ? ", …" : "")} }}",
            ICollection when depth >= MaxDepth => "[Array]",
            ICollection items =>
                $"[{string.Join(", ", items.Cast<object?>().Take(MaxItems).Select(item => Of(item, depth + 1)))}{(items.Count > MaxItems ? ", …" : "")}]",
            _ => value.GetType().Name,
        };

    private static void Append(StringBuilder text, JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Undefined:
                text.Append("undefined");
                break;
            case JsonValueKind.String:
                text.Append(Quote(value.GetString()!));
                break;
            case JsonValueKind.Array:
                AppendArray(text, value, depth);
                break;
            case JsonValueKind.Object:
                AppendObject(text, value, depth);
                break;
            default:
                text.Append(Shorten(value.GetRawText()));
                break;
        }
    }

    private static void AppendArray(StringBuilder text, JsonElement array, int depth)
    {
        var length = array.GetArrayLength();
        if (length > 0 && depth >= MaxDepth)
        {
            text.Append("[Array]");
            return;
        }

        text.Append('[');
        for (var i = 0; i < Math.Min(length, MaxItems); i++)
        {
            if (i > 0)
            {
                text.Append(", ");
            }
            Append(text, array[i], depth + 1);
        }

        if (length > MaxItems)
        {
            text.Append(CultureInfo.InvariantCulture, $", … {length - MaxItems} more item{(length == MaxItems + 1 ? "" : "s")}");
        }
        text.Append(']');
    }

    private static void AppendObject(StringBuilder text, JsonElement fields, int depth)
    {
        if (!fields.EnumerateObject().Any())
        {
            text.Append("{}");
            return;
        }

        if (depth >= MaxDepth)
        {
            text.Append("[Object]");
            return;
        }

        var separator = "{ ";
        foreach (var field in fields.EnumerateObject().Take(MaxItems))
        {
            text.Append(separator).Append(Shorten(field.Name)).Append(": ");
            Append(text, field.Value, depth + 1);
            separator = ", ";
        }

        text.Append(fields.EnumerateObject().Skip(MaxItems).Any() ? ", … }" : " }");
    }

    private static string Quote(string text) => $"\"{Shorten(text).Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\r", "\\r")}\"";

    private static string Shorten(string text) => QuotedText.Shorten(text, MaxTextLength);
}
