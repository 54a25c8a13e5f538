using System.Text;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>
/// A filter as the client wrote it, bound to the members of an entity: a tree of <see cref="JunctionNode" />, <see cref="MemberNode" />,
/// <see cref="QuantifierNode" />, <see cref="ReferenceNode" />, <see cref="OperationNode" /> and <see cref="ComputedNode" />.
/// </summary>
/// <remarks>
/// Two filters are equal if they have the same shape and values. A resolver only receives filters within the limits of <see cref="ListOptions" />.
/// </remarks>
public abstract class FilterNode : IEquatable<FilterNode>
{
    private string? _shape;
    private List<object>? _values;

    private protected FilterNode() { }

    /// <summary>The input of the client to which the filter was coerced. Null for parts that are not an input object of their own.</summary>
    internal InputObjectValue? Given { get; init; }

    /// <summary>The members and operations as text, without the values. Filters with the same shape can share a translated query.</summary>
    public string Shape
    {
        get
        {
            if (_shape is null)
            {
                var builder = new StringBuilder();
                AppendShape(builder);
                _shape = builder.ToString();
            }

            return _shape;
        }
    }

    /// <summary>The values that are not part of the shape, in the order of the tree. For text operations, a <see cref="TextPattern" />.</summary>
    public IReadOnlyList<object> Values
    {
        get
        {
            if (_values is null)
            {
                var values = new List<object>();
                CollectValues(values);
                _values = values;
            }

            return _values;
        }
    }

    /// <inheritdoc />
    public bool Equals(FilterNode? other) => ReferenceEquals(this, other) || (other is not null && Shape == other.Shape && SameValues(Values, other.Values));

    /// <inheritdoc />
    public sealed override bool Equals(object? obj) => Equals(obj as FilterNode);

    /// <inheritdoc />
    public sealed override int GetHashCode() => Shape.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the filter for one call, with the arguments of its computed conditions. A filter without any returns itself.</summary>
    internal FilterNode Bind(FilterContext context)
    {
        var bound = BindConditions(context);

        // Arguments are not part of the shape, so calls of one operation share it.
        bound._shape ??= Shape;
        return bound;
    }

    /// <summary>Returns the filter for one call. A filter without computed conditions returns itself.</summary>
    internal virtual FilterNode BindConditions(FilterContext context) => this;

    internal abstract void AppendShape(StringBuilder shape);

    internal abstract void CollectValues(List<object> values);

    /// <summary>Throws if the filter is not valid or exceeds a limit.</summary>
    internal abstract void Check(FilterCheck check, int depth);

    private static bool SameValues(IReadOnlyList<object> first, IReadOnlyList<object> second)
    {
        for (var i = 0; i < first.Count; i++)
        {
            if (
                first[i] is System.Collections.IList left && second[i] is System.Collections.IList right
                    ? !left.Cast<object?>().SequenceEqual(right.Cast<object?>())
                    : !first[i].Equals(second[i])
            )
            {
                return false;
            }
        }

        return true;
    }
}
