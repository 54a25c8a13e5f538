using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// The coerced value of an input object: the fields that were specified or have a default. Fields are in the order of declaration if a default was added,
/// otherwise in the order of the input. An absent field has no entry; a field specified as null has an entry with null.
/// </summary>
public sealed class InputObjectValue : IReadOnlyDictionary<string, object?>
{
    private readonly List<KeyValuePair<string, object?>> _fields = [];

    /// <summary>Creates an empty value.</summary>
    public InputObjectValue(InputObjectType type) => Type = type;

    /// <summary>The type to which the value was coerced.</summary>
    public InputObjectType Type { get; }

    /// <inheritdoc />
    public int Count => _fields.Count;

    /// <inheritdoc />
    public IEnumerable<string> Keys => _fields.Select(static entry => entry.Key);

    /// <inheritdoc />
    public IEnumerable<object?> Values => _fields.Select(static entry => entry.Value);

    /// <inheritdoc />
    public object? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"The input has no field `{key}`.");

    /// <summary>Adds a field.</summary>
    public void Add(string name, object? value) => _fields.Add(new(name, value));

    /// <summary>Adds a field, or replaces its value without changing its position.</summary>
    public void Set(string name, object? value)
    {
        var index = _fields.FindIndex(field => field.Key == name);
        if (index < 0)
        {
            Add(name, value);
        }
        else
        {
            _fields[index] = new(name, value);
        }
    }

    /// <inheritdoc />
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc />
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        foreach (var field in _fields)
        {
            if (field.Key == key)
            {
                value = field.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _fields.GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
