using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

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
    /// <param name="resolvers">Receives the node types, for resolvers that look up nodes themselves.</param>
    public static CodeFirstSchemaBuilder AddGlobalObjectIdentification(this CodeFirstSchemaBuilder builder, int maxNodes = 50, NodeResolvers? resolvers = null)
    {
        var registry = new NodeRegistry(maxNodes);
        resolvers?.Registry = registry;
        return builder.AddInterceptor(new NodeInterceptor(registry));
    }

    /// <summary>Adds the interface <c>Node</c> and the field <c>id</c> to an interface type whose objects are all nodes.</summary>
    public static void AddNodeInterface(CodeFirstContext context, ComplexTypeDescriptor type)
    {
        type.Interfaces.Add(NodeInterceptor.NodeInterface(context));
        type.Fields.Insert(
            0,
            new FieldDescriptor("id", TypeReference.To(new NonNullType(BuiltInScalars.ID)))
            {
                Description = "The ID, unique among the objects of all types.",
                ParentRequirements = [],
            }
        );
    }
}
