using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Specifies how long the value of a field, or values of a type, may be stored in caches, and in which (<c>@cacheControl</c>).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Property | AttributeTargets.Method)]
public sealed class CacheControlAttribute : Attribute, IDirectiveAttribute
{
    private readonly int? _maxAge;
    private readonly int? _sharedMaxAge;
    private readonly CacheControlScope? _scope;

    /// <summary>Specifies a hint without a time, such as one with a <see cref="Scope" /> only.</summary>
    public CacheControlAttribute() { }

    /// <summary>Specifies a hint with a time.</summary>
    /// <param name="maxAge">The time in seconds for which caches may store values. 0 if they must not.</param>
    public CacheControlAttribute(int maxAge) => _maxAge = maxAge;

    /// <summary>The time in seconds for which caches may store values. 0 if they must not, or if no time is specified.</summary>
    public int MaxAge => _maxAge ?? 0;

    /// <summary>The time in seconds for which shared caches may store values. 0 if they must not, or if no such time is specified.</summary>
    public int SharedMaxAge
    {
        get => _sharedMaxAge ?? 0;
        init => _sharedMaxAge = value;
    }

    /// <summary>The caches that may store values. Default: all.</summary>
    public CacheControlScope Scope
    {
        get => _scope ?? CacheControlScope.Public;
        init => _scope = value;
    }

    /// <summary>Whether values may be stored for as long as the object around them.</summary>
    public bool InheritMaxAge { get; init; }

    /// <summary>The names of the request's headers that values depend on; see <see cref="CacheHint.Vary" />.</summary>
    public string[] Vary { get; init; } = [];

    /// <inheritdoc />
    public AppliedDirective ToDirective() =>
        CacheDirectives.CacheControlOf(
            new()
            {
                MaxAge = _maxAge,
                SharedMaxAge = _sharedMaxAge,
                Scope = _scope,
                InheritMaxAge = InheritMaxAge,
                Vary = Vary,
            }
        );
}
