namespace Qplet.GraphQL.TypeSystem;

/// <summary>The arguments of <c>@cacheControl</c> on a field or type: how long its values may be stored, and by which caches.</summary>
public sealed record CacheHint
{
    /// <summary>The time in seconds for which caches may store values. 0 if they must not. Null to leave it to the type or the field around.</summary>
    public int? MaxAge { get; init; }

    /// <summary>The time in seconds for which shared caches may store values. Null for <see cref="MaxAge" />.</summary>
    public int? SharedMaxAge { get; init; }

    /// <summary>
    /// Whether the value may be stored for as long as the object around it. Otherwise, an object without a <see cref="MaxAge" /> must not be stored.
    /// </summary>
    public bool InheritMaxAge { get; init; }

    /// <summary>The caches that may store values. Null for all, unless another hint says otherwise.</summary>
    public CacheControlScope? Scope { get; init; }

    /// <summary>
    /// The names of the request's headers that values depend on. <c>Authorization</c> stands for the caller: if values depend on it, a caller with credentials
    /// must revalidate them.
    /// </summary>
    public IReadOnlyList<string> Vary { get; init; } = [];
}
