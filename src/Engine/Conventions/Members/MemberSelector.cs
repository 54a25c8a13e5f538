using System.Linq.Expressions;
using System.Reflection;

namespace Qplet.GraphQL.Conventions;

/// <summary>Changes which members of an entity clients may filter or order by.</summary>
/// <typeparam name="T">The entity.</typeparam>
public sealed class MemberSelector<T>
    where T : class
{
    private readonly MemberSelection _selection;

    internal MemberSelector(MemberSelection selection) => _selection = selection;

    /// <summary>Leaves out every member that is not declared here.</summary>
    public MemberSelector<T> BindExplicitly()
    {
        _selection.IsExplicit = true;
        return this;
    }

    /// <summary>Adds a member, even one that the schema does not show or not to everyone.</summary>
    /// <param name="member">The property.</param>
    /// <param name="name">The name that clients see; null for that of the field, or else of the property.</param>
    public MemberSelector<T> Field<TValue>(Expression<Func<T, TValue>> member, string? name = null)
    {
        _selection.Declared[PropertyOf(member)] = name;
        return this;
    }

    /// <summary>Leaves out a member.</summary>
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
