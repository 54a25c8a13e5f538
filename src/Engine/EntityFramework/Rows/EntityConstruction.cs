using System.Linq.Expressions;
using System.Reflection;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Creates empty entities.</summary>
internal static class EntityConstruction
{
    /// <summary>Returns the expression that creates an entity.</summary>
    /// <exception cref="InvalidOperationException">The class has no constructor without parameters.</exception>
    public static NewExpression New(Type entity) =>
        entity.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is { } constructor
            ? Expression.New(constructor)
            : throw EntityFrameworkErrors.NoConstructor(entity);
}
