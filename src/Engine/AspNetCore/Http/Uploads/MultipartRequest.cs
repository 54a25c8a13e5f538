using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>What a multipart request holds: the request itself, or a list of them, and the files, which are deleted when this is disposed.</summary>
internal sealed class MultipartRequest(ReadOnlyMemory<byte> operations, Dictionary<string, UploadedFile> files) : IDisposable
{
    /// <summary>The JSON of the request, in whose variables keys stand for files.</summary>
    public ReadOnlyMemory<byte> Operations => operations;

    /// <summary>The files by their keys.</summary>
    public IReadOnlyDictionary<string, UploadedFile> Files => files;

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var file in files.Values)
        {
            (file as IDisposable)?.Dispose();
        }
    }
}
