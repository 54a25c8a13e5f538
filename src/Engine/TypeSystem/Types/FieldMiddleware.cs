namespace Qplet.GraphQL.TypeSystem;

/// <summary>Wraps a step of a field's pipeline; called once, when the pipeline is made.</summary>
/// <param name="next">The step inside: another middleware, or the resolver.</param>
public delegate FieldDelegate FieldMiddleware(FieldDelegate next);
