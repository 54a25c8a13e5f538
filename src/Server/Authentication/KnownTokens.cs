using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Qplet.GraphQL.Server.Authentication;

/// <summary>
/// Keeps the users of access tokens whose signature was checked, so it is checked once and not with each request. A token never changes; whether it has expired
/// and whether its session is active must be checked with each request.
/// </summary>
/// <remarks>
/// There are two generations. When the recent one is full, it becomes the former one, whose tokens are dropped unless they are used again. A client with many
/// tokens does not displace those of users who send requests.
/// </remarks>
internal sealed class KnownTokens(TimeProvider clock)
{
    /// <summary>The number of tokens of one generation. A token takes about 4 KiB of memory.</summary>
    internal const int Capacity = 2_048;

    private const string Scheme = "Bearer ";

    private readonly Lock _gate = new();
    private volatile ConcurrentDictionary<string, KnownToken> _recent = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, KnownToken> _former = new(StringComparer.Ordinal);

    /// <summary>Finds the token of an <c>Authorization</c> header. Returns false if it is not known, or has expired.</summary>
    public bool TryFind(string? header, [NotNullWhen(true)] out KnownToken? known)
    {
        known = null;
        return header is not null
            && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && TryFind(header.AsSpan(Scheme.Length).Trim(), out known)
            && known.ExpiresAt > clock.GetUtcNow();
    }

    /// <summary>Keeps a token.</summary>
    public void Add(string text, KnownToken token)
    {
        lock (_gate)
        {
            if (_recent.Count >= Capacity)
            {
                _former = _recent;
                _recent = new ConcurrentDictionary<string, KnownToken>(StringComparer.Ordinal);
            }
            _recent[text] = token;
        }
    }

    private bool TryFind(ReadOnlySpan<char> token, [NotNullWhen(true)] out KnownToken? known)
    {
        if (_recent.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(token, out known))
        {
            return true;
        }
        if (!_former.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(token, out var text, out known))
        {
            return false;
        }
        Add(text, known);
        return true;
    }
}
