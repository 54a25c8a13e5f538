using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.ObjectPool;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>A JSON writer with its memory, reused for later responses.</summary>
internal sealed class ResponseBuffer : IBufferWriter<byte>, IDisposable
{
    private const int InitialSize = 4096;

    /// <summary>Larger arrays are returned to the shared pool, so one large response does not keep its memory.</summary>
    private const int LargestKept = 256 * 1024;

    private static readonly DefaultObjectPool<ResponseBuffer> s_pool = new(new PooledPolicy(), maximumRetained: 4 * Environment.ProcessorCount);

    private readonly Utf8JsonWriter _writer;
    private byte[] _array = ArrayPool<byte>.Shared.Rent(InitialSize);
    private int _length;
    private int _maxSize = int.MaxValue;

    private ResponseBuffer() => _writer = new Utf8JsonWriter(this, OperationResult.WriterOptions);

    /// <summary>The writer. Flush it before reading the bytes.</summary>
    public Utf8JsonWriter Writer => _writer;

    /// <summary>The bytes written so far.</summary>
    public ReadOnlyMemory<byte> Written => _array.AsMemory(0, _length);

    /// <summary>Returns an empty buffer from the pool. Dispose it to return it.</summary>
    /// <param name="maxSize">The number of bytes beyond which writing fails with a <see cref="ResponseTooLargeException" />.</param>
    public static ResponseBuffer Rent(int maxSize = int.MaxValue)
    {
        var buffer = s_pool.Get();
        buffer._maxSize = maxSize;
        return buffer;
    }

    /// <summary>Writes a result by a function, or the error that says so if the result is too large. The error itself has no limit.</summary>
    /// <returns>What was written.</returns>
    /// <exception cref="ResponseTooLargeException">The result is too large, and others of the same operation precede or follow it.</exception>
    public OperationResult Write(OperationResult result, Action<ResponseBuffer, OperationResult> write)
    {
        try
        {
            write(this, result);
            _writer.Flush();
            return result;
        }
        catch (ResponseTooLargeException exception) when (result.HasNext is null)
        {
            ClearWithoutLimit();
            var refusal = OperationResult.TooLarge(exception.Limit, result.EventCursor);
            write(this, refusal);
            _writer.Flush();
            return refusal;
        }
    }

    /// <summary>Writes a result, or the error that says so if the result is too large.</summary>
    /// <returns>What was written.</returns>
    public OperationResult Write(OperationResult result) => Write(result, static (buffer, written) => written.WriteTo(buffer._writer));

    /// <summary>Appends bytes unchanged. The writer must have been flushed.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Advance(bytes.Length);
    }

    /// <summary>Flushes the writer and prepares it for another JSON text.</summary>
    public void EndText()
    {
        _writer.Flush();
        _writer.Reset();
    }

    /// <summary>Removes the written bytes, and lifts the limit for the errors that are written instead.</summary>
    public void ClearWithoutLimit()
    {
        Clear();
        _maxSize = int.MaxValue;
    }

    /// <summary>Removes the written bytes.</summary>
    public void Clear()
    {
        _writer.Reset();
        _length = 0;
    }

    /// <inheritdoc />
    public void Advance(int count)
    {
        _length += count;
        if (_length > _maxSize)
        {
            throw new ResponseTooLargeException(_maxSize);
        }
    }

    /// <inheritdoc />
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _array.AsMemory(_length);
    }

    /// <inheritdoc />
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _array.AsSpan(_length);
    }

    /// <inheritdoc />
    public void Dispose() => s_pool.Return(this);

    private void Reserve(int sizeHint)
    {
        var needed = _length + Math.Max(sizeHint, 256);
        if (needed <= _array.Length)
        {
            return;
        }
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, 2 * _array.Length));
        _array.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_array);
        _array = larger;
    }

    private sealed class PooledPolicy : PooledObjectPolicy<ResponseBuffer>
    {
        public override ResponseBuffer Create() => new();

        public override bool Return(ResponseBuffer obj)
        {
            obj.Clear();
            if (obj._array.Length <= LargestKept)
            {
                return true;
            }
            ArrayPool<byte>.Shared.Return(obj._array);
            obj._array = ArrayPool<byte>.Shared.Rent(InitialSize);
            return true;
        }
    }
}
