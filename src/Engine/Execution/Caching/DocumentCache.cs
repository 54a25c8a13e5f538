using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Qplet.GraphQL.Execution;

/// <summary>Keeps documents by their UTF-8 text, found without making a string. Bounded by count and bytes; those not asked for since the last round are dropped first. Safe for concurrent use.</summary>
/// <remarks>Texts are told apart by all their bytes, and hashed with a seed of the process, so that nobody can make them collide.</remarks>
internal sealed class DocumentCache(int capacity, long maxBytes)
{
    private readonly ConcurrentDictionary<byte[], Entry> _entries = new(TextComparer.Instance);
    private readonly Queue<Entry> _rounds = new();
    private readonly Lock _gate = new();
    private long _bytes;

    /// <summary>How many documents are kept.</summary>
    public int Count => _entries.Count;

    /// <summary>How many bytes of text are kept.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    public bool TryGet(ReadOnlySpan<byte> text, [NotNullWhen(true)] out ExecutableDocument? document)
    {
        if (_entries.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(text, out var entry))
        {
            // Written only when it changes: the line stays shared among the cores.
            if (!entry.WasUsed)
                entry.WasUsed = true;
            document = entry.Document;
            return true;
        }

        document = null;
        return false;
    }

    public void Add(ReadOnlySpan<byte> text, ExecutableDocument document)
    {
        if (capacity == 0 || text.Length > maxBytes)
            return;
        var entry = new Entry(text.ToArray(), document);
        lock (_gate)
        {
            if (!_entries.TryAdd(entry.Text, entry))
                return;
            _rounds.Enqueue(entry);
            _bytes += entry.Text.Length;
            while (_rounds.Count > capacity || _bytes > maxBytes)
                DropOne();
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

            _entries.TryRemove(oldest.Text, out _);
            _bytes -= oldest.Text.Length;
            return;
        }
    }

    private sealed class Entry(byte[] text, ExecutableDocument document)
    {
        public byte[] Text { get; } = text;

        public ExecutableDocument Document { get; } = document;

        public bool WasUsed { get; set; }
    }

    private sealed class TextComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly TextComparer Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            // The hash of strings is seeded and quick; a text of odd length adds its last byte.
            var hash = string.GetHashCode(MemoryMarshal.Cast<byte, char>(alternate), StringComparison.Ordinal);
            return (alternate.Length & 1) == 0 ? hash : HashCode.Combine(hash, alternate[^1]);
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
