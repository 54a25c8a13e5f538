using System.ComponentModel;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Qplet.GraphQL.AgentHost.Fixtures;

/// <summary>Tools that send messages to the agent while they run.</summary>
[McpServerToolType]
internal sealed class InteractiveTools
{
    [McpServerTool(Name = "test_tool_with_logging"), Description("Logs three messages.")]
    public static async Task<string> LogAsync(RequestContext<CallToolRequestParams> call, CancellationToken cancellationToken)
    {
        foreach (var message in new[] { "Tool execution started", "Tool processing data", "Tool execution completed" })
        {
            await call.Server.SendNotificationAsync(
                NotificationMethods.LoggingMessageNotification,
                new LoggingMessageNotificationParams
                {
                    Level = LoggingLevel.Info,
                    Logger = "test",
                    Data = JsonSerializer.SerializeToElement(message),
                },
                cancellationToken: cancellationToken
            );
        }
        return "Three messages were logged.";
    }

    [McpServerTool(Name = "test_tool_with_progress"), Description("Reports its progress three times.")]
    public static async Task<string> ProgressAsync(RequestContext<CallToolRequestParams> call, CancellationToken cancellationToken)
    {
        if (call.Params.ProgressToken is not { } token)
        {
            return "The agent does not ask for progress.";
        }
        foreach (var done in new[] { 0, 50, 100 })
        {
            await call.Server.NotifyProgressAsync(token, new ProgressNotificationValue { Progress = done, Total = 100 }, cancellationToken: cancellationToken);
        }
        return "Progress was reported.";
    }

    [McpServerTool(Name = "test_sampling"), Description("Has the agent's model answer.")]
    public static async Task<string> SampleAsync(McpServer server, [Description("The prompt.")] string prompt, CancellationToken cancellationToken)
    {
        var answer = await server.SampleAsync(
            new CreateMessageRequestParams { Messages = [new SamplingMessage { Role = Role.User, Content = [Text(prompt)] }], MaxTokens = 100 },
            cancellationToken
        );
        return $"LLM response: {string.Concat(answer.Content.OfType<TextContentBlock>().Select(static block => block.Text))}";
    }

    [McpServerTool(Name = "test_elicitation"), Description("Asks the user for a name and an address.")]
    public static Task<string> ElicitAsync(McpServer server, [Description("The question.")] string message, CancellationToken cancellationToken) =>
        AskAsync(server, message, Questions.Person, cancellationToken);

    [McpServerTool(Name = "test_elicitation_sep1034_defaults"), Description("Asks the user for values with defaults.")]
    public static Task<string> ElicitDefaultsAsync(McpServer server, CancellationToken cancellationToken) =>
        AskAsync(server, "Please check the values.", Questions.Defaults, cancellationToken);

    [McpServerTool(Name = "test_elicitation_sep1330_enums"), Description("Asks the user to choose among values.")]
    public static Task<string> ElicitEnumsAsync(McpServer server, CancellationToken cancellationToken) =>
        AskAsync(server, "Please choose.", Questions.Choices, cancellationToken);

    [
        McpServerTool(Name = "test_reconnection"),
        Description("Closes the stream of the call before it returns, so the agent has to connect again for the result.")
    ]
    public static async Task<string> ReconnectAsync(
        RequestContext<CallToolRequestParams> call,
        PolledResults results,
        IHttpContextAccessor http,
        CancellationToken cancellationToken
    )
    {
        results.Expect(call.Server.SessionId!, call.JsonRpcRequest.Id);
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        http.HttpContext!.Response.OnCompleted(() =>
        {
            closed.SetResult();
            return Task.CompletedTask;
        });
        await call.EnablePollingAsync(TimeSpan.FromMilliseconds(500), cancellationToken);
        await closed.Task.WaitAsync(cancellationToken);
        return "Reconnected.";
    }

    private static async Task<string> AskAsync(
        McpServer server,
        string message,
        ElicitRequestParams.RequestSchema questions,
        CancellationToken cancellationToken
    )
    {
        var answer = await server.ElicitAsync(new ElicitRequestParams { Message = message, RequestedSchema = questions }, cancellationToken);
        return $"Elicitation completed: action={answer.Action}, content={JsonSerializer.Serialize(answer.Content)}";
    }

    private static TextContentBlock Text(string text) => new() { Text = text };
}
