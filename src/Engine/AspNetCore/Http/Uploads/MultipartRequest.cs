using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The content of a multipart request: the request or list of requests, and the files, which are deleted on disposal.</summary>
internal sealed class MultipartRequest(ReadOnlyMemory<byte> operations, Dictionary<string, UploadedFile> files) : IDisposable
{
    /// <summary>The JSON of the request, whose variables contain the keys of files.</summary>
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
