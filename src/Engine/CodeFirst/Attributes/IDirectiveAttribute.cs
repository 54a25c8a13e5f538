using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>An attribute that applies a directive to the definition of a type, field, argument or input field. The schema must have the directive.</summary>
public interface IDirectiveAttribute
{
    /// <summary>Creates the applied directive.</summary>
    AppliedDirective ToDirective();
}
