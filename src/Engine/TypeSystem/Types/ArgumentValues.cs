namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// The coerced arguments of a field or directive (<see href="https://spec.graphql.org/September2025/#sec-Coercing-Field-Arguments">section 6.4.1</see>), in the
/// order of their declaration. An argument that is omitted and has no default has no value.
/// </summary>
public sealed class ArgumentValues
{
    private readonly NamedMap<InputValueDefinition> _definitions;
    private readonly object?[] _values;

    internal ArgumentValues(NamedMap<InputValueDefinition> definitions, object?[] values)
    {
        _definitions = definitions;
        _values = values;
    }

    /// <summary>The arguments of a field or directive that declares none.</summary>
    public static ArgumentValues Empty { get; } = new(new NamedMap<InputValueDefinition>([], static argument => argument.Name), []);

    /// <summary>The value of an argument; null if it is null or absent.</summary>
    public object? this[string name] => TryGet(name, out var value) ? value : null;

    /// <summary>Returns whether the argument was specified or has a default.</summary>
    public bool Contains(string name) => TryGet(name, out _);

    /// <summary>Finds the value of an argument; returns false if it has no value.</summary>
    public bool TryGet(string name, out object? value)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (_definitions[i].Name == name)
            {
                return TryGet(i, out value);
            }
        }

        value = null;
        return false;
    }

    /// <summary>Finds the value of the argument declared at a position; returns false if it has no value.</summary>
    public bool TryGet(int index, out object? value)
    {
        value = _values[index];
        if (!ReferenceEquals(value, AbsentValue.Instance))
        {
            return true;
        }

        value = null;
        return false;
    }
}
