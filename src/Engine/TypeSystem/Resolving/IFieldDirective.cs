namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// A directive class that runs around fields: the field whose definition carries the directive, every field of an object type that carries it, or a field that
/// a client applies it to.
/// </summary>
public interface IFieldDirective
{
    /// <summary>Returns the field's value. An implementation may replace the result of the inner step, or not call it.</summary>
    /// <param name="context">The context of the field.</param>
    /// <param name="next">The inner step: another directive, or the field's own pipeline.</param>
    ValueTask<object?> ResolveAsync(ResolverContext context, FieldDelegate next);
}
