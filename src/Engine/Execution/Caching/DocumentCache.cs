using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// Caches values by the UTF-8 text or the hash of a document, without creating a string for the lookup. Limited by count and by bytes: entries that have not
/// been used since the last cleanup are evicted first. Safe for concurrent use.
/// </summary>
/// <remarks>Keys are compared by all of their bytes, and hashed with a seed that is random for each process, so clients cannot construct collisions.</remarks>
/// <typeparam name="T">The type of the cached values.</typeparam>
/// <param name="capacity">The maximum number of entries.</param>
/// <param name="maxBytes">The maximum number of bytes of document text.</param>
/// <param name="bytesChanged">Called with the change in bytes when the cached text grows or shrinks. Null if it is not measured.</param>
internal sealed class DocumentCache<T>(int capacity, long maxBytes, Action<long>? bytesChanged = null)
{
    private readonly ConcurrentDictionary<byte[], Entry> _entries = new(KeyComparer.Instance);
    private readonly Queue<Entry> _rounds = new();
    private readonly Lock _gate = new();
    private long _bytes;

    /// <summary>The number of cached entries.</summary>
    public int Count => _entries.Count;

    /// <summary>The number of bytes of cached document text.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    public bool TryGet(ReadOnlySpan<byte> key, [MaybeNullWhen(false)] out T kept)
    {
        if (_entries.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(key, out var entry))
        {
            // Written only when it changes, to keep the cache line shared among the cores.
            if (!entry.WasUsed)
            {
                entry.WasUsed = true;
            }
            kept = entry.Kept;
            return true;
        }

        kept = default;
        return false;
    }

    /// <summary>Adds a value for a document's text.</summary>
    public void Add(ReadOnlySpan<byte> text, T kept) => Add(text, kept, text.Length);

    /// <summary>Adds a value for a key. <paramref name="bytes" /> is the size of the document's text.</summary>
    public void Add(ReadOnlySpan<byte> key, T kept, int bytes)
    {
        if (capacity <= 0 || bytes > maxBytes)
        {
            return;
        }
        var entry = new Entry(key.ToArray(), kept, bytes);
        lock (_gate)
        {
            if (!_entries.TryAdd(entry.Key, entry))
            {
                return;
            }
            _rounds.Enqueue(entry);
            Note(bytes);
            while (_rounds.Count > capacity || _bytes > maxBytes)
            {
                DropOne();
            }
        }
    }

    /// <summary>Removes all entries.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
            _rounds.Clear();
            Note(-_bytes);
        }
    }

    private void DropOne()
    {
        while (_rounds.TryDequeue(out var oldest))
        {
            if (oldest.WasUsed)
            {
                oldest.WasUsed = false;
                _rounds.Enqueue(oldest);
                continue;
            }

            _entries.TryRemove(oldest.Key, out _);
            Note(-oldest.Bytes);
            return;
        }
    }

    private void Note(long bytes)
    {
        _bytes += bytes;
        bytesChanged?.Invoke(bytes);
    }

    private sealed class Entry(byte[] key, T kept, int bytes)
    {
        public byte[] Key { get; } = key;

        public T Kept { get; } = kept;

        public int Bytes { get; } = bytes;

        public bool WasUsed { get; set; }
    }

    private sealed class KeyComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly KeyComparer Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            // The string hash is seeded and fast. A text of odd length adds its last byte.
            var hash = string.GetHashCode(MemoryMarshal.Cast<byte, char>(alternate), StringComparison.Ordinal);
            return (alternate.Length & 1) == 0 ? hash : HashCode.Combine(hash, alternate[^1]);
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
