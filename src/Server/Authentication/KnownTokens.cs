using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Qplet.GraphQL.Server.Authentication;

/// <summary>
/// Keeps the users of access tokens whose signature was checked, so it is checked once and not with each request. A token never changes; whether it has expired
/// and whether its session is active must be checked with each request.
/// </summary>
internal sealed class KnownTokens(TimeProvider clock)
{
    /// <summary>A token takes about 4 KiB of memory.</summary>
    private const int Capacity = 4_096;

    private const string Scheme = "Bearer ";

    private readonly ConcurrentDictionary<string, KnownToken> _tokens = new(StringComparer.Ordinal);

    /// <summary>Finds the token of an <c>Authorization</c> header. Returns false if it is not known, or has expired.</summary>
    public bool TryFind(string? header, [NotNullWhen(true)] out KnownToken? known)
    {
        known = null;
        return header is not null
            && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && _tokens.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(header.AsSpan(Scheme.Length).Trim(), out known)
            && known.ExpiresAt > clock.GetUtcNow();
    }

    /// <summary>Keeps a token.</summary>
    public void Add(string text, KnownToken token)
    {
        if (_tokens.Count >= Capacity)
        {
            _tokens.Clear();
        }
        _tokens[text] = token;
    }
}
