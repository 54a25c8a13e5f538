using System.Linq.Expressions;
using System.Text;

namespace Qplet.GraphQL.Querying;

/// <summary>
/// A filter as the client gave it, bound to the members of an entity. Its shape (which members and operations) gives the SQL; its values are parameters.
/// </summary>
/// <remarks>Two filters are equal if they have the same shape and values.</remarks>
public abstract class FilterNode : IEquatable<FilterNode>
{
    private string? _shape;
    private List<object>? _values;

    private protected FilterNode() { }

    /// <summary>The shape as text: two filters with the same shape give the same SQL.</summary>
    internal string Shape
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

    /// <summary>The values, in the order of their places in the shape; a text pattern as the text that is looked for.</summary>
    internal IReadOnlyList<object> Values
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

    internal abstract void AppendShape(StringBuilder shape);

    internal abstract void CollectValues(List<object> values);

    internal abstract Expression ToExpression(Expression row, FilterTranslation translation);

    /// <summary>Throws for what is not valid or too much.</summary>
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
