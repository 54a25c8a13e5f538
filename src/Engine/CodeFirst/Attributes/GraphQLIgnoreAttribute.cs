namespace Qplet.GraphQL.CodeFirst;

/// <summary>Excludes a member from the schema, or a class from the members of its unions.</summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Field,
    Inherited = false
)]
public sealed class GraphQLIgnoreAttribute : Attribute;
