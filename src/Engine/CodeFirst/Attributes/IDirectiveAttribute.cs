using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// An attribute that puts a directive on the definition of what it stands on: a type, field, argument or input field. The schema must have the directive.
/// </summary>
public interface IDirectiveAttribute
{
    /// <summary>Makes the directive.</summary>
    AppliedDirective ToDirective();
}
