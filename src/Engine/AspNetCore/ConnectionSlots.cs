using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Limits the connections of one kind that are open at the same time, in total and for each client. Safe for concurrent use.</summary>
/// <param name="limit">The maximum number of all clients together.</param>
/// <param name="limitOfClient">The maximum number for each client.</param>
/// <param name="tooMany">Creates the exception for a connection beyond the limit of all clients.</param>
/// <param name="tooManyOfClient">Creates the exception for a connection beyond the limit of its client, which it receives.</param>
internal sealed class ConnectionSlots(int limit, int limitOfClient, Func<Exception> tooMany, Func<int, Exception> tooManyOfClient)
{
    private readonly ClientSlots _clients = new(limitOfClient);
    private int _taken;

    /// <summary>
    /// Takes a slot for the client of a request (<see cref="RequestClient" />) until the returned object is disposed. Throws the exception of the limit that is
    /// reached.
    /// </summary>
    public IDisposable Enter(HttpContext context)
    {
        var client = RequestClient.Of(context.User, context);
        if (!_clients.TryEnter(client))
        {
            throw tooManyOfClient(limitOfClient);
        }
        if (Interlocked.Increment(ref _taken) > limit)
        {
            Leave(client);
            throw tooMany();
        }
        return new Slot(this, client);
    }

    private void Leave(string client)
    {
        Interlocked.Decrement(ref _taken);
        _clients.Leave(client);
    }

    private sealed class Slot(ConnectionSlots slots, string client) : IDisposable
    {
        private int _hasLeft;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _hasLeft, 1) == 0)
            {
                slots.Leave(client);
            }
        }
    }
}
