using System.Text.Json;
using System.Text.Json.Nodes;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Rest;

/// <summary>Converts the text of a parameter to JSON by the type of its variable.</summary>
internal static class TextValue
{
    /// <summary>Returns whether the empty text is a value of the type. For all other types, an empty parameter is as one that is missing.</summary>
    public static bool CanBeEmpty(IType type) => type.NullableType() == BuiltInScalars.String;

    /// <summary>Converts a value that is not a list.</summary>
    /// <exception cref="FormatException">The text is not a value of the type. The message says why.</exception>
    public static JsonNode? Convert(IType type, string text) =>
        type.NamedType() switch
        {
            EnumType values => ConvertEnum(values, text),
            ScalarType scalar when scalar == BuiltInScalars.Boolean => ConvertBoolean(text),
            ScalarType scalar when scalar == BuiltInScalars.String || scalar == BuiltInScalars.ID => JsonValue.Create(text),
            ScalarType scalar => ConvertScalar(scalar, text),
            _ => throw new ArgumentException("Input objects are JSON.", nameof(type)),
        };

    private static JsonValue ConvertBoolean(string text) =>
        text switch
        {
            "true" or "1" => JsonValue.Create(true),
            "false" or "0" => JsonValue.Create(false),
            _ => throw new FormatException(RestErrors.NotABoolean(text)),
        };

    /// <summary>Converts the name of an enum value, in upper or lower case.</summary>
    private static JsonValue ConvertEnum(EnumType type, string text)
    {
        if (type.Values.Contains(text))
        {
            return JsonValue.Create(text);
        }
        var names = type.Values.Select(static value => value.Name).Where(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)).ToList();
        return names is [var name] ? JsonValue.Create(name) : throw new FormatException(RestErrors.NotAnEnumValue(text, type));
    }

    /// <summary>Converts to a string if the scalar accepts it, otherwise to a number or Boolean.</summary>
    private static JsonValue ConvertScalar(ScalarType scalar, string text)
    {
        var asString = JsonValue.Create(text);
        if (Accepts(scalar, asString, out var problem))
        {
            return asString;
        }
        try
        {
            if (JsonNode.Parse(text) is JsonValue literal && literal.GetValueKind() is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
            {
                return Accepts(scalar, literal, out problem) ? literal : throw new FormatException(problem);
            }
        }
        catch (JsonException)
        {
            // The text is not a number or Boolean either.
        }

        throw new FormatException(problem);
    }

    private static bool Accepts(ScalarType scalar, JsonValue value, out string? problem)
    {
        try
        {
            scalar.ParseValue(JsonSerializer.SerializeToElement<JsonNode>(value));
            problem = null;
            return true;
        }
        catch (LeafCoercionException exception)
        {
            problem = exception.Message;
            return false;
        }
    }
}
