namespace Qplet.GraphQL.TypeSystem;

/// <summary>Wraps a step of a field's pipeline; called once, when the pipeline is built.</summary>
/// <param name="next">The inner step: another middleware, or the resolver.</param>
public delegate FieldDelegate FieldMiddleware(FieldDelegate next);
