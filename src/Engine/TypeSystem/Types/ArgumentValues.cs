namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// The coerced arguments of a field or directive (section 6.4.1), in the order of their declaration. An argument that was not given and has no default has no
/// value.
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

    /// <summary>No arguments.</summary>
    public static ArgumentValues Empty { get; } = new(new NamedMap<InputValueDefinition>([], static argument => argument.Name), []);

    /// <summary>The value of an argument; null where it is null or has none.</summary>
    public object? this[string name] => TryGet(name, out var value) ? value : null;

    /// <summary>Tells whether the argument was given or has a default.</summary>
    public bool Contains(string name) => TryGet(name, out _);

    /// <summary>Finds the value of an argument; false if it has none.</summary>
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

    /// <summary>Finds the value of the argument that is declared at a position; false if it has none.</summary>
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
