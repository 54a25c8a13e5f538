using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Enables entity loaders for a code-first schema.</summary>
public static class EntityLoaderConfiguration
{
    /// <summary>
    /// Allows resolvers to take the loaders of this project, such as <see cref="EntityByKeyDataLoader{TKey, T}" />, which read only the columns that the
    /// operation needs. If rules say who may see which rows (<see cref="VisibilityServices" />), each entity that the schema shows needs one.
    /// </summary>
    public static CodeFirstSchemaBuilder AddEntityLoaders(this CodeFirstSchemaBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddParameterBinder(new EntityLoaderBinder()).AddInterceptor(new VisibilityInterceptor()).AddInterceptor(new ReferenceInterceptor());
    }
}
