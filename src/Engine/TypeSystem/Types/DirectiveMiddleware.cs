namespace Qplet.GraphQL.TypeSystem;

/// <summary>What a directive does to the fields that it stands on.</summary>
/// <param name="directive">The directive with its arguments.</param>
/// <param name="context">The field.</param>
/// <param name="next">The step inside: another directive, or the field's own pipeline.</param>
/// <returns>The field's value.</returns>
public delegate ValueTask<object?> DirectiveMiddleware(CoercedDirective directive, ResolverContext context, FieldDelegate next);
