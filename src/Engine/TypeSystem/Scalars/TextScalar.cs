using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>A scalar whose values are strings in a certain format.</summary>
/// <param name="name">The name.</param>
/// <param name="runtimeType">The CLR type of the values.</param>
/// <param name="format">The required format, with an example, to complete the sentence "Expected …." in error messages.</param>
/// <param name="description">The description, in Markdown.</param>
/// <param name="specifiedBy">The URL of the format's specification.</param>
public abstract class TextScalar(string name, Type runtimeType, string format, string? description = null, Uri? specifiedBy = null)
    : ScalarType(name, runtimeType, description, specifiedBy)
{
    /// <inheritdoc />
    public sealed override object ParseValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && TryParse(value.GetString()!, out var parsed)
            ? parsed
            : throw ScalarErrors.NotFormatted(Name, DisplayText.Of(value), format);

    /// <inheritdoc />
    public sealed override object ParseLiteral(ValueNode literal) =>
        literal is StringValueNode text && TryParse(text.Value, out var parsed)
            ? parsed
            : throw ScalarErrors.NotFormatted(Name, DisplayText.Of(literal), format);

    /// <inheritdoc />
    public sealed override object Serialize(object value)
    {
        if (Format(value) is { } text)
        {
            return text;
        }
        if (value is string unparsed && TryParse(unparsed, out var parsed))
        {
            return Format(parsed)!;
        }
        if (value is JsonElement element)
        {
            return Format(ParseValue(element))!;
        }
        throw ScalarErrors.NotFormatted(Name, DisplayText.Of(value), format);
    }

    /// <inheritdoc />
    public sealed override ValueNode ToLiteral(object value) => new StringValueNode((string)Serialize(value));

    /// <summary>Parses a value; returns false if the text has another format.</summary>
    protected abstract bool TryParse(string text, [NotNullWhen(true)] out object? value);

    /// <summary>Formats a value of the CLR type; returns null for other types.</summary>
    protected abstract string? Format(object value);
}
