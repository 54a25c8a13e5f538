namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Returns the value of a field for one parent (<see href="https://spec.graphql.org/September2025/#sec-Value-Resolution">section 6.4.2</see>).
/// </summary>
public delegate FieldResult FieldResolver(ResolverContext context);
