namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Decides whether the caller may read a field that carries an <see cref="AuthorizationRequirement" />. Resolved from the services of the request.
/// </summary>
public interface IFieldAuthorizer
{
    /// <summary>Checks one requirement.</summary>
    /// <param name="context">The context of the field; <see cref="ResolverContext.User" /> is the caller.</param>
    /// <param name="requirement">The requirement.</param>
    /// <param name="result">The resolver's result for a check after the resolver; otherwise null.</param>
    ValueTask<AuthorizationOutcome> AuthorizeAsync(ResolverContext context, AuthorizationRequirement requirement, object? result);
}
