using System.Security.Claims;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>The caller for whom a filter is evaluated, on which conditions on computed members may depend.</summary>
public sealed class FilterContext
{
    private readonly ResolverContext? _resolver;
    private readonly IServiceProvider? _services;

    /// <summary>Creates the context of a stored filter, which is evaluated outside of an operation.</summary>
    /// <param name="user">The caller.</param>
    /// <param name="services">The services.</param>
    public FilterContext(ClaimsPrincipal user, IServiceProvider services) => (User, _services) = (user, services);

    internal FilterContext(ResolverContext resolver) => (User, _resolver) = (resolver.User, resolver);

    /// <summary>The caller; not authenticated for anonymous callers.</summary>
    public ClaimsPrincipal User { get; }

    /// <summary>The services of the request.</summary>
    public IServiceProvider Services => _services ?? _resolver!.Services;
}
