using System.Globalization;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// How long the result of a query may be stored, and by which caches: the strictest of the <c>@cacheControl</c> hints of its fields. There is a policy only for
/// queries that may be stored at all.
/// </summary>
public sealed record CachePolicy
{
    private const string Authorization = "Authorization";

    internal CachePolicy(int maxAge, int sharedMaxAge, CacheControlScope scope, IEnumerable<string> vary)
    {
        MaxAge = maxAge;
        SharedMaxAge = sharedMaxAge;
        Scope = scope;
        Vary = [.. vary.Order(StringComparer.OrdinalIgnoreCase)];
        DependsOnCaller = scope == CacheControlScope.Private || Vary.Contains(Authorization, StringComparer.OrdinalIgnoreCase);
        HeaderValue = string.Create(
            CultureInfo.InvariantCulture,
            $"{(scope == CacheControlScope.Private ? "private" : "public")}, max-age={maxAge}{SharedPart(scope, maxAge, sharedMaxAge)}"
        );
        PrivateHeaderValue = DependsOnCaller ? "private, no-cache" : string.Create(CultureInfo.InvariantCulture, $"private, max-age={maxAge}");
    }

    /// <summary>The time in seconds for which caches may store the result.</summary>
    public int MaxAge { get; }

    /// <summary>The time in seconds for which shared caches may store the result.</summary>
    public int SharedMaxAge { get; }

    /// <summary>The caches that may store the result.</summary>
    public CacheControlScope Scope { get; }

    /// <summary>The names of the request's headers that the result depends on, in alphabetical order.</summary>
    public IReadOnlyList<string> Vary { get; }

    /// <summary>Whether the result may be another one for another caller.</summary>
    public bool DependsOnCaller { get; }

    /// <summary>The value of <c>Cache-Control</c> in the response to an anonymous caller.</summary>
    public string HeaderValue { get; }

    /// <summary>
    /// The value of <c>Cache-Control</c> in the response to a caller with credentials. Only the caller's own cache may store it and, if the result depends on
    /// the caller, must revalidate it before each use.
    /// </summary>
    public string PrivateHeaderValue { get; }

    private static string SharedPart(CacheControlScope scope, int maxAge, int sharedMaxAge) =>
        scope == CacheControlScope.Private || sharedMaxAge == maxAge ? "" : string.Create(CultureInfo.InvariantCulture, $", s-maxage={sharedMaxAge}");
}
