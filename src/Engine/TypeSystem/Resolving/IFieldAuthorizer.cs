namespace Qplet.GraphQL.TypeSystem;

/// <summary>Decides whether the caller may read a field that carries <see cref="AuthorizationRequirement" />; a service of the request.</summary>
public interface IFieldAuthorizer
{
    /// <summary>Checks one requirement.</summary>
    /// <param name="context">The field; <see cref="ResolverContext.User" /> is the caller.</param>
    /// <param name="requirement">What is asked for.</param>
    /// <param name="result">The resolver's result, for a check after the resolver; else null.</param>
    ValueTask<AuthorizationOutcome> AuthorizeAsync(ResolverContext context, AuthorizationRequirement requirement, object? result);
}
