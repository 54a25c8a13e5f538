using Microsoft.AspNetCore.Http;

namespace Qplet.GraphQL.Mcp;

/// <summary>
/// The HTTP requests of the endpoint, for the tools that they call. The protocol runs a call in the execution context of the HTTP request that has brought it,
/// with and without sessions.
/// </summary>
internal sealed class AgentRequests
{
    private readonly AsyncLocal<AgentRequest?> _current = new();

    /// <summary>The HTTP request of the call that runs. Null outside of the endpoint.</summary>
    public AgentRequest? Current => _current.Value;

    /// <summary>Serves an HTTP request. Does not end before the calls that it has brought.</summary>
    public async Task ServeAsync(HttpContext context, RequestDelegate next)
    {
        var request = new AgentRequest(context);
        _current.Value = request;
        try
        {
            await next(context);
        }
        finally
        {
            await request.EndAsync();
        }
    }
}
