using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.Conventions;

/// <summary>Turns global object identification on (the Relay object identification specification).</summary>
public static class NodeConfiguration
{
    /// <summary>
    /// Adds the interface <c>Node</c> and the fields <c>node</c> and <c>nodes</c>, for every object type with a <see cref="NodeResolverAttribute" />.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="maxNodes">How many identifiers <c>nodes</c> takes at once; more are an error with code HC0076.</param>
    public static CodeFirstSchemaBuilder AddGlobalObjectIdentification(this CodeFirstSchemaBuilder builder, int maxNodes = 50) =>
        builder.AddInterceptor(new NodeInterceptor(maxNodes));
}
