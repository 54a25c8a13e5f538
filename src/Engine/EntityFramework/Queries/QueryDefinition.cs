using System.Globalization;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore.Query;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>
/// The definition of a query. Two definitions are equal if they have the same lambda object and the same order. It is the key for cached statements.
/// </summary>
internal sealed class QueryDefinition : IEquatable<QueryDefinition>
{
    private readonly Lazy<IReadOnlyList<ArgumentSlot>> _slots;

    public QueryDefinition(LambdaExpression source, SortList? order = null)
    {
        Source = source;
        Order = order ?? SortList.Empty;
        _slots = new(FindSlots);
    }

    /// <summary>The lambda that returns the rows for a context and arguments.</summary>
    public LambdaExpression Source { get; }

    /// <summary>The default order.</summary>
    public SortList Order { get; }

    /// <summary>The parts that depend only on the arguments, in the order of their places.</summary>
    public IReadOnlyList<ArgumentSlot> Slots => _slots.Value;

    /// <summary>Returns the same query with a further criterion of the default order.</summary>
    public QueryDefinition OrderedBy(SortField field) => new(Source, new SortList([.. Order, field]));

    /// <inheritdoc />
    public bool Equals(QueryDefinition? other) =>
        ReferenceEquals(this, other) || (other is not null && ReferenceEquals(Source, other.Source) && Order.Equals(other.Order));

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

    private List<ArgumentSlot> FindSlots()
    {
        var slots = new List<ArgumentSlot>();
        var arguments = Source.Parameters.Skip(1).ToList();
        ArgumentFinder.Replace(
            Source.Body,
            arguments,
            part =>
            {
                if (!slots.Exists(slot => ExpressionEqualityComparer.Instance.Equals(slot.Expression, part)))
                {
                    slots.Add(new(part, Compile(part, arguments), IsArgument(part, arguments[0])));
                }
                return part;
            }
        );
        return slots;
    }

    private static bool IsArgument(Expression part, ParameterExpression argument) =>
        part == argument || (part is UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand } && operand == argument);

    private static Func<object?[], object?> Compile(Expression part, List<ParameterExpression> arguments)
    {
        var values = Expression.Parameter(typeof(object?[]), "values");
        var body = new ParameterReplacer(
            arguments,
            [.. arguments.Select((argument, index) => Expression.Convert(Expression.ArrayIndex(values, Expression.Constant(index)), argument.Type))]
        ).Visit(part);
        return Expression.Lambda<Func<object?[], object?>>(Expression.Convert(body, typeof(object)), values).Compile();
    }
}
