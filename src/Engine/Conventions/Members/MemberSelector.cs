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
