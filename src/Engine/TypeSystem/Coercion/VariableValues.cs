using System.Text.Json;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// The coerced values of an operation's variables (<see href="https://spec.graphql.org/September2025/#sec-Coercing-Variable-Values">section 6.1.2</see>). A
/// variable that is omitted and has no default has no value.
/// </summary>
public sealed class VariableValues
{
    private readonly VariableDefinitions _definitions;
    private readonly object?[] _values;
    private readonly JsonElement _sources;

    internal VariableValues(VariableDefinitions definitions, object?[] values, JsonElement sources)
    {
        _definitions = definitions;
        _values = values;
        _sources = sources;
    }

    /// <summary>The values of an operation without variables.</summary>
    public static VariableValues Empty { get; } = new(VariableDefinitions.Empty, [], default);

    /// <summary>Finds the value of a variable; returns false if it has no value.</summary>
    /// <param name="name">The name, without the <c>$</c>.</param>
    /// <param name="value">The coerced value, which may be null.</param>
    public bool TryGet(string name, out object? value)
    {
        var index = _definitions.IndexOf(name);
        if (index >= 0 && !ReferenceEquals(_values[index], AbsentValue.Instance))
        {
            value = _values[index];
            return true;
        }

        value = null;
        return false;
    }

    /// <summary>
    /// Finds the source of a variable's value: the JSON of the request or the literal of the default. Returns false if the variable has no value.
    /// </summary>
    /// <param name="name">The name, without the <c>$</c>.</param>
    /// <param name="json">The JSON value in the request; undefined if the request does not contain the variable.</param>
    /// <param name="literal">The default; null if the request contains the variable.</param>
    public bool TryGetSource(string name, out JsonElement json, out ValueNode? literal)
    {
        literal = null;
        if (_sources.ValueKind == JsonValueKind.Object && _sources.TryGetProperty(name, out json))
        {
            return true;
        }

        json = default;
        var index = _definitions.IndexOf(name);
        literal = index < 0 ? null : _definitions[index].Node.DefaultValue;
        return literal is not null;
    }

    /// <summary>Returns the value of a variable as a literal, for scalars that accept any literal.</summary>
    internal ValueNode? GetLiteral(string name)
    {
        if (_sources.ValueKind == JsonValueKind.Object && _sources.TryGetProperty(name, out var source))
        {
            return JsonLiteral.From(source);
        }

        var index = _definitions.IndexOf(name);
        return index < 0 ? null : _definitions[index].Node.DefaultValue;
    }
}
