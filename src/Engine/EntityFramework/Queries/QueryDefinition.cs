using System.Globalization;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Text;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>
/// The definition of a query. Two definitions are equal if they have the same lambda object, order and level of visibility. It is the key for cached
/// statements.
/// </summary>
internal sealed class QueryDefinition : IEquatable<QueryDefinition>
{
    private readonly Lazy<IReadOnlyList<ArgumentSlot>> _slots;
    private readonly Lazy<IReadOnlySet<string>> _valuedMembers;

    public QueryDefinition(LambdaExpression source, SortList? order = null, VisibilityLevel? level = null)
    {
        Source = source;
        Order = order ?? SortList.Empty;
        Level = level;
        _slots = new(() => ArgumentSlot.Find(source.Body, [.. source.Parameters.Skip(1)]));
        _valuedMembers = new(() => ValuedMembers.Of(source.Body));
    }

    /// <summary>The lambda that returns the rows for a context and arguments.</summary>
    public LambdaExpression Source { get; }

    /// <summary>The default order.</summary>
    public SortList Order { get; }

    /// <summary>The rows that the viewer sees. Null for the default.</summary>
    public VisibilityLevel? Level { get; }

    /// <summary>The parts that depend only on the arguments, in the order of their places.</summary>
    public IReadOnlyList<ArgumentSlot> Slots => _slots.Value;

    /// <summary>The names of the members of the rows that are not null in any row, because the conditions of the query exclude it.</summary>
    public IReadOnlySet<string> Valued => _valuedMembers.Value;

    /// <summary>Returns the same query with a further criterion of the default order.</summary>
    public QueryDefinition OrderedBy(SortField field) => new(Source, new SortList([.. Order, field]), Level);

    /// <summary>Returns the same query for other rows that the viewer sees.</summary>
    public QueryDefinition At(VisibilityLevel level) => new(Source, Order, level);

    /// <inheritdoc />
    public bool Equals(QueryDefinition? other) =>
        ReferenceEquals(this, other) || (other is not null && ReferenceEquals(Source, other.Source) && Order.Equals(other.Order) && Level == other.Level);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as QueryDefinition);

    /// <inheritdoc />
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(Source);

    /// <summary>
    /// Reads the values of the parameters. Returns a text of those properties that the SQL depends on: which values are null, and Boolean and enum values.
    /// </summary>
    /// <param name="arguments">The arguments. The first is not used if <paramref name="keyIsOpen" /> is true.</param>
    /// <param name="keyIsOpen">Whether the statement runs for many values of the first argument, which are passed separately.</param>
    /// <param name="values">Receives one value for each slot.</param>
    public string ReadArguments(object?[] arguments, bool keyIsOpen, List<object?> values)
    {
        StringBuilder? shape = null;
        foreach (var slot in Slots)
        {
            if (keyIsOpen && slot.IsKey)
            {
                values.Add(null);
                continue;
            }

            var value = slot.Read(arguments);
            values.Add(value);
            if (value is null || slot.IsConstant)
            {
                (shape ??= new()).Append(values.Count).Append(':').Append(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null").Append(';');
            }
        }

        return shape?.ToString() ?? "";
    }
}
