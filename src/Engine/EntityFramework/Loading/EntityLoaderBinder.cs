using System.Linq.Expressions;
using System.Reflection;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Binds resolver parameters to loaders that read only the columns that the operation needs.</summary>
internal sealed class EntityLoaderBinder : IParameterBinder
{
    private static readonly MethodInfo s_getMethod = typeof(EntityLoaderBinder).GetMethod(nameof(Get))!;

    /// <summary>Whether the value keeps the resolver's context. Always false.</summary>
    public bool KeepsContext => false;

    /// <inheritdoc />
    public bool CanBind(ParameterInfo parameter) => typeof(IEntityLoader).IsAssignableFrom(parameter.ParameterType);

    /// <inheritdoc />
    public Expression Bind(ParameterInfo parameter, FieldDescriptor field, Expression context) =>
        Expression.Call(s_getMethod.MakeGenericMethod(parameter.ParameterType), context);

    /// <summary>Returns the loader of the operation.</summary>
    public static TLoader Get<TLoader>(ResolverContext context)
        where TLoader : class
    {
        var loader = context.GetDataLoader<TLoader>();
        ((IEntityLoader)(object)loader).Observe(context.Selection);
        return loader;
    }
}
