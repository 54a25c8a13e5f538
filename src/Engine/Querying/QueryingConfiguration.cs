using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Querying;

/// <summary>Turns lists on for a schema that is built of classes.</summary>
public static class QueryingConfiguration
{
    /// <summary>
    /// Lets resolvers take <see cref="PagingArguments" />, <see cref="QueryContext{T}" /> and the loaders of this layer, and lets fields use
    /// <see cref="UsePagingAttribute" />,
    /// <see cref="UseFilteringAttribute" /> and <see cref="UseSortingAttribute" />.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="options">The limits of filters and orders; null for the defaults.</param>
    public static CodeFirstSchemaBuilder AddQuerying(this CodeFirstSchemaBuilder builder, QueryingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder
            .AddParameterBinder(new PagingArgumentsBinder())
            .AddParameterBinder(new QueryContextBinder(options ?? new()))
            .AddParameterBinder(new EntityLoaderBinder());
    }
}
