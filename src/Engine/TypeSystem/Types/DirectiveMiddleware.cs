namespace Qplet.GraphQL.TypeSystem;

/// <summary>Runs a directive around the fields that it is applied to.</summary>
/// <param name="directive">The directive, with its arguments.</param>
/// <param name="context">The context of the field.</param>
/// <param name="next">The inner step: another directive, or the field's own pipeline.</param>
/// <returns>The field's value.</returns>
public delegate ValueTask<object?> DirectiveMiddleware(CoercedDirective directive, ResolverContext context, FieldDelegate next);
