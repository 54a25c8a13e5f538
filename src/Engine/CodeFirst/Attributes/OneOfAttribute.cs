namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Declares an input object as a OneOf input object: exactly one of its fields must be specified and must not be null
/// (<see href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects">section 3.10.1</see>). All members must be nullable.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class OneOfAttribute : Attribute;
