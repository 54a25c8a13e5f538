using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The body of a request, read at once into memory of the shared pool.</summary>
internal readonly struct RequestBody : IDisposable
{
    private readonly byte[] _array;
    private readonly int _length;

    private RequestBody(ReadOnlySequence<byte> bytes)
    {
        _length = (int)bytes.Length;
        _array = ArrayPool<byte>.Shared.Rent(Math.Max(_length, 1));
        bytes.CopyTo(_array);
    }

    /// <summary>The bytes; they are gone after <see cref="Dispose" />.</summary>
    public ReadOnlyMemory<byte> Bytes => _array.AsMemory(0, _length);

    /// <summary>Reads to the end.</summary>
    /// <exception cref="MalformedRequestException">There are more than <paramref name="limit" /> bytes.</exception>
    public static async ValueTask<RequestBody> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
            throw TransportErrors.RequestTooLarge(limit);
        var reader = request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            if (result.Buffer.Length > limit)
                throw TransportErrors.RequestTooLarge(limit);
            if (result.IsCompleted)
            {
                var body = new RequestBody(result.Buffer);
                reader.AdvanceTo(result.Buffer.End);
                return body;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    /// <inheritdoc />
    public void Dispose() => ArrayPool<byte>.Shared.Return(_array);
}
