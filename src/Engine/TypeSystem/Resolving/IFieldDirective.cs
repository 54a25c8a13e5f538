namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// A directive's class that does something to fields: to the field whose definition carries it, to every field of an
/// object type that carries it, or to a field that the client
/// puts it on.
/// </summary>
public interface IFieldDirective
{
    /// <summary>Gives the field's value: changes what the step inside gives, or does not call it.</summary>
    /// <param name="context">The field.</param>
    /// <param name="next">The step inside: another directive, or the field's own pipeline.</param>
    ValueTask<object?> ResolveAsync(ResolverContext context, FieldDelegate next);
}
