using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Limits the number of multipart requests that run at the same time, in total and for each client.</summary>
internal sealed class UploadSlots(UploadOptions options)
{
    private readonly ClientSlots _clients = new(options.MaxConcurrentRequestsPerClient);
    private int _running;

    /// <summary>Takes a slot until the returned object is disposed.</summary>
    /// <exception cref="MalformedRequestException">A limit is reached.</exception>
    public IDisposable Enter(HttpContext context)
    {
        var client = RequestClient.Of(context.User, context);
        if (!_clients.TryEnter(client))
        {
            throw UploadErrors.TooManyUploadsOfClient(options.MaxConcurrentRequestsPerClient);
        }
        if (Interlocked.Increment(ref _running) > options.MaxConcurrentRequests)
        {
            Leave(client);
            throw UploadErrors.TooManyUploads();
        }
        return new Slot(this, client);
    }

    private void Leave(string client)
    {
        Interlocked.Decrement(ref _running);
        _clients.Leave(client);
    }

    private sealed class Slot(UploadSlots slots, string client) : IDisposable
    {
        public void Dispose() => slots.Leave(client);
    }
}
