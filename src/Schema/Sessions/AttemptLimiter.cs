using Qplet.GraphQL.Schema.Errors;

namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>
/// Counts attempts by key within windows of time, in this process. Bounded: when there are too many keys, the windows that end first are forgotten.
/// </summary>
public sealed class AttemptLimiter(TimeProvider time)
{
    private const int Capacity = 100_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Window> _windows = new(StringComparer.Ordinal);

    /// <summary>Counts an attempt, right or wrong.</summary>
    /// <param name="key">What is attempted, and on whom.</param>
    /// <param name="limit">How many attempts there may be.</param>
    /// <param name="period">Within which time, which begins with the first attempt.</param>
    /// <exception cref="LimitExceededException">There were as many before.</exception>
    public void Take(string key, int limit, TimeSpan period)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            if (!_windows.TryGetValue(key, out var window) || window.EndsAt <= now)
            {
                if (_windows.Count >= Capacity)
                {
                    Trim(now);
                }
                _windows[key] = window = new Window { EndsAt = now + period };
            }

            if (window.Count >= limit)
            {
                throw DomainErrors.LimitExceeded(limit, period, window.Count, window.EndsAt - now);
            }
            window.Count++;
        }
    }

    /// <summary>Forgets the attempts of a key, after one was right.</summary>
    public void Forget(string key)
    {
        lock (_gate)
        {
            _windows.Remove(key);
        }
    }

    private void Trim(DateTimeOffset now)
    {
        foreach (var (key, window) in _windows)
        {
            if (window.EndsAt <= now)
            {
                _windows.Remove(key);
            }
        }

        if (_windows.Count < Capacity)
        {
            return;
        }
        foreach (var (key, _) in _windows.OrderBy(entry => entry.Value.EndsAt).Take(Capacity / 10).ToList())
        {
            _windows.Remove(key);
        }
    }

    private sealed class Window
    {
        public required DateTimeOffset EndsAt { get; init; }

        public int Count { get; set; }
    }
}
