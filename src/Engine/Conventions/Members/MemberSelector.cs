using System.Linq.Expressions;
using System.Reflection;

namespace Qplet.GraphQL.Conventions;

/// <summary>Configures the members of an entity that clients may filter or order by.</summary>
/// <typeparam name="T">The entity.</typeparam>
public sealed class MemberSelector<T>
    where T : class
{
    private readonly MemberSelection _selection;

    internal MemberSelector(MemberSelection selection) => _selection = selection;

    /// <summary>Excludes all members that are not declared here.</summary>
    public MemberSelector<T> BindExplicitly()
    {
        _selection.IsExplicit = true;
        return this;
    }

    /// <summary>Adds a member, even one that is not in the schema or that requires authorization.</summary>
    /// <param name="member">The property.</param>
    /// <param name="name">The name that clients see. Null for the name of the field, or of the property if there is no field.</param>
    public MemberSelector<T> Field<TValue>(Expression<Func<T, TValue>> member, string? name = null)
    {
        _selection.Declared[PropertyOf(member)] = name;
        return this;
    }

    /// <summary>Converts the texts that clients filter a member by to the form in which they are stored, such as codes in upper case.</summary>
    /// <param name="member">The property.</param>
    /// <param name="normalize">Returns the stored form of a text.</param>
    public MemberSelector<T> Normalize(Expression<Func<T, string>> member, Func<string, string> normalize)
    {
        ArgumentNullException.ThrowIfNull(normalize);
        _selection.Normalized[PropertyOf(member)] = text => normalize((string)text);
        return this;
    }

    /// <summary>Adds a member to filters whose value is not stored, such as a state that follows from the time.</summary>
    /// <param name="name">The name that clients see, which is that of a field.</param>
    /// <param name="argument">Returns the argument of the conditions for one call, such as the time or the key of the caller.</param>
    /// <param name="conditions">For each value, the condition that a row has it, as LINQ to Entities. Each row must meet exactly one of them.</param>
    /// <typeparam name="TValue">The type of the values: an enum or <see cref="bool" />.</typeparam>
    /// <typeparam name="TArgument">The type of the argument.</typeparam>
    public MemberSelector<T> Computed<TValue, TArgument>(
        string name,
        Func<FilterContext, TArgument> argument,
        IReadOnlyDictionary<TValue, Expression<Func<T, TArgument, bool>>> conditions
    )
        where TValue : struct
        where TArgument : notnull
    {
        ArgumentNullException.ThrowIfNull(conditions);
        _selection.Computed.Add(
            new(
                name,
                typeof(TValue),
                conditions.ToDictionary(static condition => (object)condition.Key, static condition => (LambdaExpression)condition.Value),
                context => argument(context)
            )
        );
        return this;
    }

    /// <summary>Adds a list of values to filters that is not stored with the row, such as the kinds of the caller's reactions.</summary>
    /// <param name="name">The name that clients see, which is that of a field.</param>
    /// <param name="argument">Returns the argument of the conditions for one call, such as the key of the caller.</param>
    /// <param name="conditions">For each value, the condition that the list of a row has it, as LINQ to Entities.</param>
    /// <typeparam name="TSource">The source of the rows, which the conditions may query: in Entity Framework, the context.</typeparam>
    /// <typeparam name="TValue">The type of the values, an enum.</typeparam>
    /// <typeparam name="TArgument">The type of the argument.</typeparam>
    public MemberSelector<T> ComputedValues<TSource, TValue, TArgument>(
        string name,
        Func<FilterContext, TArgument> argument,
        IReadOnlyDictionary<TValue, Expression<Func<TSource, T, TArgument, bool>>> conditions
    )
        where TSource : class
        where TValue : struct, Enum
        where TArgument : notnull
    {
        ArgumentNullException.ThrowIfNull(conditions);
        _selection.ComputedLists.Add(
            new(
                name,
                typeof(TValue),
                conditions.ToDictionary(static condition => (object)condition.Key, static condition => (LambdaExpression)condition.Value),
                context => argument(context)
            )
        );
        return this;
    }

    /// <summary>
    /// Adds a field to orders that sorts by properties of the row as if they were those of a related object, such as the start of the next date.
    /// </summary>
    /// <param name="name">The name that clients see, which is that of a field.</param>
    /// <param name="typeName">The name of the input type.</param>
    /// <param name="members">The properties by the names that clients see.</param>
    public MemberSelector<T> SortGroup(string name, string typeName, IReadOnlyDictionary<string, Expression<Func<T, object?>>> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        var properties = members.ToDictionary(
            static member => member.Key,
            static member =>
                PropertyOf(member.Value.Body is UnaryExpression { Operand: var inner } ? Expression.Lambda(inner, member.Value.Parameters) : member.Value)
        );
        _selection.SortGroups.Add(new(name, typeName, properties));
        return this;
    }

    /// <summary>Adds a list of values to filters that is stored as rows of its own, such as tags.</summary>
    /// <param name="name">The name that clients see, which is that of a field.</param>
    /// <param name="rows">The property with the rows.</param>
    /// <param name="value">The property of a row with the value.</param>
    /// <typeparam name="TRow">The entity of the rows.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    public MemberSelector<T> Values<TRow, TValue>(string name, Expression<Func<T, IEnumerable<TRow>>> rows, Expression<Func<TRow, TValue>> value)
        where TRow : class
        where TValue : notnull
    {
        _selection.ValueLists.Add(new(name, PropertyOf(rows), PropertyOf(value)));
        return this;
    }

    /// <summary>Excludes a member.</summary>
    public MemberSelector<T> Ignore<TValue>(Expression<Func<T, TValue>> member)
    {
        _selection.Ignored.Add(PropertyOf(member).Name);
        return this;
    }

    private static PropertyInfo PropertyOf(LambdaExpression member) =>
        member.Body is MemberExpression { Member: PropertyInfo property, Expression: ParameterExpression }
            ? property
            : throw ConventionsErrors.NoProperty(member);
}
