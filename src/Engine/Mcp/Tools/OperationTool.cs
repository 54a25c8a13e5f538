using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Mcp;

/// <summary>A tool of the server.</summary>
/// <param name="tool">Its description for agents.</param>
/// <param name="arguments">The names of its arguments.</param>
internal abstract class OperationTool(Tool tool, IReadOnlyCollection<string> arguments) : McpServerTool
{
    /// <inheritdoc />
    public override Tool ProtocolTool => tool;

    /// <inheritdoc />
    public override IReadOnlyList<object> Metadata => [];

    /// <inheritdoc />
    public sealed override async ValueTask<CallToolResult> InvokeAsync(
        RequestContext<CallToolRequestParams> request,
        CancellationToken cancellationToken = default
    )
    {
        var given = request.Params?.Arguments;
        if (given?.Keys.FirstOrDefault(name => !arguments.Contains(name)) is { } unknown)
        {
            return ToolResults.Of(McpErrors.UnknownArgument(tool.Name, unknown, arguments));
        }
        var caller = request.Services!.GetRequiredService<AgentRequests>().Current ?? throw new InvalidOperationException(McpErrors.RequestEnded);
        try
        {
            return await caller.RunAsync((context, cancellation) => InvokeAsync(context, request.Params!, cancellation), cancellationToken);
        }
        catch (GraphQLException exception)
        {
            return ToolResults.Of(exception.Errors[0]);
        }
    }

    /// <summary>Runs the tool.</summary>
    /// <param name="context">The HTTP request of the call.</param>
    /// <param name="call">The call, with arguments that the tool has.</param>
    /// <param name="cancellationToken">Cancelled if the agent gives up.</param>
    /// <exception cref="GraphQLException">An argument is missing, or not of its type.</exception>
    protected abstract ValueTask<CallToolResult> InvokeAsync(HttpContext context, CallToolRequestParams call, CancellationToken cancellationToken);
}
