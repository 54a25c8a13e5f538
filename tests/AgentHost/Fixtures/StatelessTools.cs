using System.ComponentModel;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Qplet.GraphQL.AgentHost.Fixtures;

/// <summary>Tools that concern the protocol without sessions.</summary>
[McpServerToolType]
internal sealed class StatelessTools
{
    [McpServerTool(Name = "test_missing_capability"), Description("Needs an agent whose model can be asked.")]
    public static string RequireSampling(McpServer server) =>
        server.ClientCapabilities?.Sampling is not null
            ? "The model can be asked."
            : throw new MissingRequiredClientCapabilityException(new ClientCapabilities { Sampling = new SamplingCapability() });

    [McpServerTool(Name = "test_logging_tool"), Description("Logs a message, if the agent wants to have such messages.")]
    public static async Task<string> LogAsync(RequestContext<CallToolRequestParams> call, CancellationToken cancellationToken)
    {
        if (call.Params.Meta?["io.modelcontextprotocol/logLevel"] is null)
        {
            return "The agent wants no messages.";
        }
        await call.Server.SendNotificationAsync(
            NotificationMethods.LoggingMessageNotification,
            new LoggingMessageNotificationParams { Level = LoggingLevel.Emergency, Data = JsonSerializer.SerializeToElement("Logged.") },
            cancellationToken: cancellationToken
        );
        return "A message was logged.";
    }

    [McpServerTool(Name = "test_trigger_tool_change"), Description("Adds a tool, or removes it again.")]
    public static string ChangeTools(McpServer server)
    {
        var tools = server.ServerOptions.ToolCollection!;
        if (!tools.TryGetPrimitive("test_added", out var added))
        {
            tools.Add(McpServerTool.Create(static () => "Added.", new McpServerToolCreateOptions { Name = "test_added", Description = "A tool." }));
        }
        else
        {
            tools.Remove(added);
        }
        return "The tools have changed.";
    }

    [McpServerTool(Name = "test_trigger_prompt_change"), Description("Adds a prompt, or removes it again.")]
    public static string ChangePrompts(McpServer server)
    {
        var prompts = server.ServerOptions.PromptCollection!;
        if (!prompts.TryGetPrimitive("test_added", out var added))
        {
            prompts.Add(McpServerPrompt.Create(static () => "Added.", new McpServerPromptCreateOptions { Name = "test_added", Description = "A prompt." }));
        }
        else
        {
            prompts.Remove(added);
        }
        return "The prompts have changed.";
    }

    [McpServerTool(Name = "test_custom_headers"), Description("Takes a region, which the agent also sends as a header.")]
    public static string TakeRegion([McpHeader("Region"), Description("The region.")] string region) => $"The region is {region}.";
}
