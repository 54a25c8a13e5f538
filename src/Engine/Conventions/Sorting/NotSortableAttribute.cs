namespace Qplet.GraphQL.Conventions;

/// <summary>Excludes a member from the orders of its type. Applies to a property, or to the resolver method of a reference.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class NotSortableAttribute : Attribute;
