using System.Collections;

namespace Qplet.GraphQL.Conventions;

/// <summary>The criteria of an order, the most significant first. Two lists are equal if they have the same paths and directions.</summary>
public sealed class SortList : IReadOnlyList<SortField>, IEquatable<SortList>
{
    private readonly IReadOnlyList<SortField> _fields;

    /// <summary>Initializes a list of criteria.</summary>
    public SortList(IReadOnlyList<SortField> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        _fields = fields;
        Shape = fields is [var only] ? only.Shape : string.Join(',', fields.Select(static field => field.Shape));
    }

    /// <summary>The empty list.</summary>
    public static SortList Empty { get; } = new([]);

    /// <summary>The paths with their directions. Orders with the same shape can share a translated query.</summary>
    public string Shape { get; }

    /// <inheritdoc />
    public int Count => _fields.Count;

    /// <inheritdoc />
    public SortField this[int index] => _fields[index];

    /// <inheritdoc />
    public IEnumerator<SortField> GetEnumerator() => _fields.GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    public bool Equals(SortList? other) => ReferenceEquals(this, other) || (other is not null && Shape == other.Shape);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as SortList);

    /// <inheritdoc />
    public override int GetHashCode() => Shape.GetHashCode(StringComparison.Ordinal);
}
