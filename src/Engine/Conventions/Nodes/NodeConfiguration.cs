using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.Conventions;

/// <summary>
/// Enables global object identification (the <see href="https://graphql.org/learn/global-object-identification/">GraphQL Global Object Identification
/// Specification</see>).
/// </summary>
public static class NodeConfiguration
{
    /// <summary>
    /// Adds the interface <c>Node</c> and the fields <c>node</c> and <c>nodes</c>, which return objects of every type with a
    /// <see cref="NodeResolverAttribute" />.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="maxNodes">The maximum number of IDs in one <c>nodes</c> field. More IDs are an error (HC0076).</param>
    public static CodeFirstSchemaBuilder AddGlobalObjectIdentification(this CodeFirstSchemaBuilder builder, int maxNodes = 50) =>
        builder.AddInterceptor(new NodeInterceptor(maxNodes));
}
