using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Members of a type: a list in the order of declaration that is also found by name. Of several members with one name the first is found; schema validation
/// refuses the rest.
/// </summary>
public sealed class NamedMap<T> : IReadOnlyList<T>
    where T : class
{
    private readonly IReadOnlyList<T> _items;
    private readonly FrozenDictionary<string, T> _byName;

    internal NamedMap(IReadOnlyList<T> items, Func<T, string> name, Action<T>? adopt = null)
    {
        _items = items;
        var byName = new Dictionary<string, T>(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
        {
            byName.TryAdd(name(item), item);
            adopt?.Invoke(item);
        }

        _byName = byName.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public int Count => _items.Count;

    /// <inheritdoc />
    public T this[int index] => _items[index];

    /// <summary>The member of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public T this[string name] => _byName[name];

    /// <summary>Tells whether there is a member of that name.</summary>
    public bool Contains(string name) => _byName.ContainsKey(name);

    /// <summary>Finds a member by name.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out T? item) => _byName.TryGetValue(name, out item);

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
