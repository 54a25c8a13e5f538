namespace Qplet.GraphQL.TypeSystem;

/// <summary>Gives the value of a field for one parent (section 6.4.2).</summary>
public delegate FieldResult FieldResolver(ResolverContext context);
