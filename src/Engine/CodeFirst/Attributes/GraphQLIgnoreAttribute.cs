namespace Qplet.GraphQL.CodeFirst;

/// <summary>Leaves a member out of the schema, or a class out of the members of its unions.</summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Field,
    Inherited = false
)]
public sealed class GraphQLIgnoreAttribute : Attribute;
