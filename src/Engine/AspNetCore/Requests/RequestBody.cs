using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The body of a request, read as a whole into memory from the shared pool.</summary>
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

    /// <summary>The bytes. They are not valid after <see cref="Dispose" />.</summary>
    public ReadOnlyMemory<byte> Bytes => _array.AsMemory(0, _length);

    /// <summary>Reads the body to its end and decompresses it if it is encoded. Stops at the size limits.</summary>
    /// <exception cref="MalformedRequestException">The body exceeds a size limit, or does not have the encoding that the request states.</exception>
    public static ValueTask<RequestBody> ReadAsync(HttpRequest request, HttpTransportOptions options, CancellationToken cancellationToken)
    {
        if (request.ContentLength > options.MaxRequestBodySize)
        {
            throw TransportErrors.RequestTooLarge(options.MaxRequestBodySize);
        }
        return ContentCoding.IsEncoded(request)
            ? DecodeAsync(request, options, cancellationToken)
            : ReadAsync(request.BodyReader, options.MaxRequestBodySize, cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose() => ArrayPool<byte>.Shared.Return(_array);

    private static async ValueTask<RequestBody> DecodeAsync(HttpRequest request, HttpTransportOptions options, CancellationToken cancellationToken)
    {
        await using var encoded = new LimitedStream(
            request.Body,
            options.MaxRequestBodySize,
            () => TransportErrors.RequestTooLarge(options.MaxRequestBodySize)
        );
        await using var decoded = ContentCoding.Decode(request, encoded);
        var reader = PipeReader.Create(decoded);
        try
        {
            return await ReadAsync(reader, options.MaxDecompressedBodySize, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            throw TransportErrors.BrokenContentCoding(request.Headers.ContentEncoding.ToString());
        }
        finally
        {
            await reader.CompleteAsync();
        }
    }

    private static async ValueTask<RequestBody> ReadAsync(PipeReader reader, int limit, CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            if (result.Buffer.Length > limit)
            {
                throw TransportErrors.RequestTooLarge(limit);
            }
            if (result.IsCompleted)
            {
                var body = new RequestBody(result.Buffer);
                reader.AdvanceTo(result.Buffer.End);
                return body;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }
}
