using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Extending;

internal static class CatalogueSchema
{
    // docs: schema
    public static GraphQLSchema Build(IServiceProvider services, CallCounter calls) =>
        new CodeFirstSchemaBuilder()
            .AddType(typeof(TrackQueries))
            .AddType(typeof(TrackMutations))
            .AddType<Truncate>()
            .AddType<Timed>()
            .BindType(typeof(Isrc), new IsrcType())
            .AddParameterBinder(new ParameterBinder<Tenant>(Tenant.Of))
            .AddInterceptor(new VersionField("1.2"))
            .UseField(calls.Count, static field => field.Property is null)
            .Build(services);
    // docs: end
}
