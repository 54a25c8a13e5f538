using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Turns loaders of entities on for a schema that is built of classes.</summary>
public static class EntityLoaderConfiguration
{
    /// <summary>
    /// Lets resolvers take the loaders of this layer, such as <see cref="EntityByKeyDataLoader{TKey, T}" />, which read only the columns that the operation
    /// needs.
    /// </summary>
    public static CodeFirstSchemaBuilder AddEntityLoaders(this CodeFirstSchemaBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddParameterBinder(new EntityLoaderBinder());
    }
}
