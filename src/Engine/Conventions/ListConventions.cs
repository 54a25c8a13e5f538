using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.Conventions;

/// <summary>Enables connections, filters and orders for a code-first schema.</summary>
public static class ListConventions
{
    /// <summary>
    /// Lets resolvers take <see cref="PagingArguments" /> and <see cref="QueryContext{T}" />, for fields with <see cref="UsePagingAttribute" />,
    /// <see cref="UseFilteringAttribute" /> and <see cref="UseSortingAttribute" />.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="options">The limits of filters and orders. Null for the defaults.</param>
    public static CodeFirstSchemaBuilder AddListConventions(this CodeFirstSchemaBuilder builder, ListOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        options ??= new();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaxFilterOperators, ListOptions.MostFilterOperators, nameof(options));
        return builder.AddParameterBinder(new PagingArgumentsBinder()).AddParameterBinder(new QueryContextBinder(options));
    }
}
