namespace Qplet.GraphQL.Conventions;

/// <summary>Keeps a member that the schema shows out of the filters of its type: on a property, or on the resolver method of a reference or list.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class NotFilterableAttribute : Attribute;
