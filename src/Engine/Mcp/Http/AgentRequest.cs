using Microsoft.AspNetCore.Http;

namespace Qplet.GraphQL.Mcp;

/// <summary>The HTTP request of a call, for the tool that is called. One for each HTTP request.</summary>
internal sealed class AgentRequest
{
    /// <summary>The HTTP request.</summary>
    public HttpContext? Context { get; set; }
}
