using System.Buffers;

namespace Qplet.GraphQL.Execution;

/// <summary>A list of pending fields whose array is rented from the shared pool and returned by <see cref="Release" />.</summary>
internal sealed class PendingFieldList
{
    private const int FirstCapacity = 32;

    private PendingField[] _fields = [];

    /// <summary>The number of fields.</summary>
    public int Count { get; private set; }

    /// <summary>The fields. Valid until one is added.</summary>
    public Span<PendingField> Fields => _fields.AsSpan(0, Count);

    /// <summary>Adds a field.</summary>
    public void Add(in PendingField field)
    {
        if (Count == _fields.Length)
        {
            Grow();
        }
        _fields[Count++] = field;
    }

    /// <summary>Removes all fields.</summary>
    public void Clear()
    {
        Fields.Clear();
        Count = 0;
    }

    /// <summary>Removes all fields and returns the array to the pool.</summary>
    public void Release()
    {
        Clear();
        if (_fields.Length > 0)
        {
            ArrayPool<PendingField>.Shared.Return(_fields);
            _fields = [];
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<PendingField>.Shared.Rent(Math.Max(FirstCapacity, Count * 2));
        var count = Count;
        Fields.CopyTo(larger);
        Release();
        _fields = larger;
        Count = count;
    }
}
