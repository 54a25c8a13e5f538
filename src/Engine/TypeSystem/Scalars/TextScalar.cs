using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>A scalar whose values are strings of a certain format.</summary>
/// <param name="name">The name.</param>
/// <param name="runtimeType">The CLR type of the values.</param>
/// <param name="meaning">What it represents, to end the description's sentence.</param>
/// <param name="format">What a value has to look like, with an example, for error messages.</param>
/// <param name="page">The page of the specification.</param>
internal abstract class TextScalar(string name, Type runtimeType, string meaning, string format, string page)
    : ScalarType(name, runtimeType, $"The `{name}` scalar type represents {meaning}.", BuiltInScalars.SpecificationOf(page))
{
    public sealed override object ParseValue(JsonElement value) => value.ValueKind == JsonValueKind.String && TryParse(value.GetString()!, out var parsed)
        ? parsed
        : throw ScalarErrors.NotFormatted(Name, DisplayText.Of(value), format);

    public sealed override object ParseLiteral(ValueNode literal) => literal is StringValueNode text && TryParse(text.Value, out var parsed)
        ? parsed
        : throw ScalarErrors.NotFormatted(Name, DisplayText.Of(literal), format);

    public sealed override object Serialize(object value)
    {
        if (Format(value) is { } text)
            return text;
        if (value is string unparsed && TryParse(unparsed, out var parsed))
            return Format(parsed)!;
        if (value is JsonElement element)
            return Format(ParseValue(element))!;
        throw ScalarErrors.NotFormatted(Name, DisplayText.Of(value), format);
    }

    public sealed override ValueNode ToLiteral(object value) => new StringValueNode((string)Serialize(value));

    protected abstract bool TryParse(string text, [NotNullWhen(true)] out object? value);

    /// <summary>Writes a value of a CLR type that this scalar knows; null for any other.</summary>
    protected abstract string? Format(object value);
}
