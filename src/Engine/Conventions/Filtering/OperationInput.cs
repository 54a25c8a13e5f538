using System.Collections;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>The coerced value of an operation input such as <c>StringOperationFilterInput</c>, before it is bound to a member.</summary>
/// <param name="given">The input of the client.</param>
/// <param name="operations">The operations with their values.</param>
/// <param name="and">Further inputs that must all be met.</param>
/// <param name="or">Further inputs of which at least one must be met.</param>
internal sealed class OperationInput(
    InputObjectValue given,
    IReadOnlyList<(FilterOperation Operation, object? Value)> operations,
    IReadOnlyList<OperationInput>? and,
    IReadOnlyList<OperationInput>? or
)
{
    /// <summary>The input of the client.</summary>
    public InputObjectValue Given => given;

    /// <summary>Values of which a value that meets the operations must be one, as the client gives them. Null if the operations do not name any.</summary>
    public IReadOnlyList<object>? OnlyValues =>
        operations.FirstOrDefault(static one => one is { Operation: FilterOperation.Eq or FilterOperation.In, Value: not null }).Value switch
        {
            null => null,
            IList list => [.. list.OfType<object>()],
            var value => [value],
        };

    /// <summary>Returns the condition for a member.</summary>
    public FilterNode Bind(OperationTarget target)
    {
        var conditions = new List<FilterNode>(operations.Count);
        foreach (var (operation, value) in operations)
        {
            conditions.Add(Bind(operation, value, target));
        }
        if (and is not null)
        {
            conditions.AddRange(and.Select(input => input.Bind(target)));
        }
        if (or is not null)
        {
            conditions.Add(new JunctionNode(false, [.. or.Select(input => input.Bind(target))]));
        }
        return conditions.Count == 1 ? conditions[0] : new JunctionNode(true, conditions);
    }

    /// <summary>Returns the condition for a computed member.</summary>
    public FilterNode BindComputed(ComputedMember member) =>
        (FilterNode?)FindNull(member) ?? new JunctionNode(true, [.. operations.Select(one => AnyOf(member, Chosen(one.Operation, one.Value!, member)))]);

    /// <summary>Returns the condition for the elements of a computed list: some, all or none of them meet the operations.</summary>
    public FilterNode BindComputedList(ComputedMember list, string quantifier)
    {
        if (FindNull(list) is { } invalid)
        {
            return invalid;
        }
        var chosen = operations.Aggregate(list.Conditions.Keys.AsEnumerable(), (values, one) => values.Intersect(Chosen(one.Operation, one.Value!, list)));
        return quantifier switch
        {
            "some" => AnyOf(list, chosen),
            "none" => NoneOf(list, chosen),
            _ => NoneOf(list, list.Conditions.Keys.Except(chosen)),
        };
    }

    /// <summary>Returns the condition that a row has at least one of some computed values.</summary>
    public static JunctionNode AnyOf(ComputedMember member, IEnumerable<object> values) =>
        new(false, [.. values.Select(value => new ComputedNode(member, value))]);

    /// <summary>Returns the condition that a row has none of some computed values.</summary>
    public static JunctionNode NoneOf(ComputedMember member, IEnumerable<object> values) =>
        new(true, [.. values.Select(value => new ComputedNode(member, value, isMissing: true))]);

    private InvalidNode? FindNull(ComputedMember member)
    {
        foreach (var (operation, value) in operations)
        {
            if (value is null)
            {
                return new(ConventionsErrors.FilterValueIsNull(OperationFilterTypes.NameOf(operation), given.Type.Name, member.Type.Name + "!"));
            }
        }
        return null;
    }

    private static IEnumerable<object> Chosen(FilterOperation operation, object value, ComputedMember member)
    {
        object[] values = value is IList list ? [.. list.Cast<object>()] : [value];
        return operation is FilterOperation.Neq or FilterOperation.Nin ? member.Conditions.Keys.Except(values) : values.Distinct();
    }

    private FilterNode Bind(FilterOperation operation, object? value, OperationTarget target)
    {
        try
        {
            if (operation is FilterOperation.In or FilterOperation.Nin)
            {
                return value is IList list ? BindList(operation, list, target) : Null(operation, target);
            }
            if (value is not null)
            {
                return new OperationNode(operation, target.ToMember(value));
            }
            return target.IsNullable && operation is FilterOperation.Eq or FilterOperation.Neq ? new OperationNode(operation, null) : Null(operation, target);
        }
        catch (GraphQLException error)
        {
            return new InvalidNode(error);
        }
    }

    private static OperationNode BindList(FilterOperation operation, IList list, OperationTarget target)
    {
        var values = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(target.Type), list.Count)!;
        foreach (var item in list)
        {
            values.Add(target.ToMember(item!));
        }
        return new OperationNode(operation, values);
    }

    private InvalidNode Null(FilterOperation operation, OperationTarget target) =>
        new(ConventionsErrors.FilterValueIsNull(OperationFilterTypes.NameOf(operation), given.Type.Name, target.GraphQLType + "!"));
}
