using System.Collections.Frozen;
using System.Security.Claims;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Checks roles and policies against the caller's claims.</summary>
/// <param name="policies">The policies by name. Null if there are no policies.</param>
public sealed class ClaimsFieldAuthorizer(IReadOnlyDictionary<string, Func<ClaimsPrincipal, bool>>? policies = null) : IFieldAuthorizer
{
    private readonly FrozenDictionary<string, Func<ClaimsPrincipal, bool>> _policies = (
        policies ?? new Dictionary<string, Func<ClaimsPrincipal, bool>>()
    ).ToFrozenDictionary();

    /// <inheritdoc />
    public ValueTask<AuthorizationOutcome> AuthorizeAsync(ResolverContext context, AuthorizationRequirement requirement, object? result) =>
        ValueTask.FromResult(Authorize(context.User, requirement));

    private AuthorizationOutcome Authorize(ClaimsPrincipal user, AuthorizationRequirement requirement)
    {
        Func<ClaimsPrincipal, bool>? policy = null;
        if (requirement.Policy is { } name && !_policies.TryGetValue(name, out policy))
        {
            return AuthorizationOutcome.PolicyNotFound;
        }
        if (user.Identity?.IsAuthenticated != true)
        {
            return AuthorizationOutcome.NotAuthenticated;
        }
        if (requirement.Roles.Count > 0 && !requirement.Roles.Any(user.IsInRole))
        {
            return AuthorizationOutcome.NotAuthorized;
        }
        return policy is null || policy(user) ? AuthorizationOutcome.Allowed : AuthorizationOutcome.NotAuthorized;
    }
}
