namespace Qplet.GraphQL.TypeSystem;

/// <summary>A step of a field's pipeline, which returns the field's value for one parent.</summary>
public delegate ValueTask<object?> FieldDelegate(ResolverContext context);
