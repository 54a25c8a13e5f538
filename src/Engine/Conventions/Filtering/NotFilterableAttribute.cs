namespace Qplet.GraphQL.Conventions;

/// <summary>Excludes a member from the filters of its type. Applies to a property, or to the resolver method of a reference or list.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class NotFilterableAttribute : Attribute;
