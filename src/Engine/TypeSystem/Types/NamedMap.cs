using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// The members of a type: a list in the order of declaration, with lookup by name. If several members share a name, lookup finds the first; schema validation
/// reports the others.
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

    /// <summary>The member with a name.</summary>
    /// <exception cref="KeyNotFoundException">No member has this name.</exception>
    public T this[string name] => _byName[name];

    /// <summary>Returns whether a member has a name.</summary>
    public bool Contains(string name) => _byName.ContainsKey(name);

    /// <summary>Finds a member by name.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out T? item) => _byName.TryGetValue(name, out item);

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
