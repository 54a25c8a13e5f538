using System.Linq.Expressions;
using System.Reflection;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Makes empty entities.</summary>
internal static class EntityConstruction
{
    /// <summary>The expression that makes one.</summary>
    /// <exception cref="InvalidOperationException">The class has no constructor without parameters.</exception>
    public static NewExpression New(Type entity) =>
        entity.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is { } constructor
            ? Expression.New(constructor)
            : throw EntityFrameworkErrors.NoConstructor(entity);
}
