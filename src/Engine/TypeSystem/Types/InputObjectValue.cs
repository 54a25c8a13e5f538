using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// The coerced value of an input object: the fields that were given or have a default, in the order of the type's declaration
/// where a default was filled in and else in the order given. A field that is absent has no entry; one given as null has the entry null.
/// </summary>
public sealed class InputObjectValue : IReadOnlyDictionary<string, object?>
{
    private readonly List<KeyValuePair<string, object?>> _fields = [];

    /// <summary>An empty value of a type.</summary>
    public InputObjectValue(InputObjectType type) => Type = type;

    /// <summary>The type that the value was coerced by.</summary>
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

    /// <summary>Adds a field, or replaces its value and leaves it in its place.</summary>
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
