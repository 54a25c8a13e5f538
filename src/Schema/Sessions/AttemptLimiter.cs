namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>
/// Limits attempts by key within time windows, in the memory of this process. The number of keys is bounded: if there are too many, the windows that end
/// first are discarded.
/// </summary>
public sealed class AttemptLimiter(TimeProvider time)
{
    private const int Capacity = 100_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Window> _windows = new(StringComparer.Ordinal);

    /// <summary>Counts an attempt.</summary>
    /// <param name="key">The kind of attempt and its target.</param>
    /// <param name="limit">The maximum number of attempts within the period.</param>
    /// <param name="period">The length of the period, which starts with the first attempt.</param>
    /// <exception cref="LimitExceededException">The limit is exceeded.</exception>
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

    /// <summary>Resets the count of a key, after a successful attempt.</summary>
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
