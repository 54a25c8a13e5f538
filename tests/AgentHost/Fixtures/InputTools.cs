using System.ComponentModel;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Qplet.GraphQL.AgentHost.Fixtures;

/// <summary>Tools that ask the agent for inputs and are called again with them.</summary>
[McpServerToolType]
internal sealed class InputTools
{
    private const string Name = "What is your name?";

    [McpServerTool(Name = "test_input_required_result_elicitation"), Description("Asks the user for a name.")]
    public static string Elicit(RequestContext<CallToolRequestParams> call) =>
        Inputs.UsersAnswer(call.Params, "user_name", "name") is { } name
            ? $"Hello, {name}!"
            : throw Inputs.Require(new() { ["user_name"] = Inputs.Text(Name, "name") });

    [McpServerTool(Name = "test_streaming_elicitation"), Description("Asks the user for a name.")]
    public static string ElicitOnStream(RequestContext<CallToolRequestParams> call) => Elicit(call);

    [McpServerTool(Name = "test_input_required_result_sampling"), Description("Asks the agent's model for a capital.")]
    public static string Sample(RequestContext<CallToolRequestParams> call) =>
        Inputs.ModelsAnswer(call.Params, "capital_question")
        ?? throw Inputs.Require(new() { ["capital_question"] = Inputs.Model("What is the capital of France?") });

    [McpServerTool(Name = "test_input_required_result_list_roots"), Description("Asks the agent for its folders.")]
    public static string ListRoots(RequestContext<CallToolRequestParams> call) =>
        Inputs.RootsAnswer(call.Params, "client_roots") is { } roots
            ? $"Roots: {string.Join(", ", roots)}"
            : throw Inputs.Require(new() { ["client_roots"] = Inputs.Roots });

    [McpServerTool(Name = "test_input_required_result_request_state"), Description("Asks the user to confirm, and keeps its state at the agent.")]
    public static string KeepState(RequestContext<CallToolRequestParams> call) => Confirm(call, "asked");

    [McpServerTool(Name = "test_input_required_result_tampered_state"), Description("Asks the user to confirm, and checks the state that the agent returns.")]
    public static string CheckState(RequestContext<CallToolRequestParams> call) => Confirm(call, "checked");

    [McpServerTool(Name = "test_input_required_result_multiple_inputs"), Description("Asks the user, the model and the agent at once.")]
    public static string AskAll(RequestContext<CallToolRequestParams> call) =>
        Inputs.StateOf(call.Params) == "all"
        && Inputs.UsersAnswer(call.Params, "user_name", "name") is { } name
        && Inputs.ModelsAnswer(call.Params, "greeting") is { } greeting
        && Inputs.RootsAnswer(call.Params, "client_roots") is { } roots
            ? $"{greeting}, {name}! You have {roots.Count} folders."
            : throw Inputs.Require(
                new()
                {
                    ["user_name"] = Inputs.Text(Name, "name"),
                    ["greeting"] = Inputs.Model("Generate a greeting"),
                    ["client_roots"] = Inputs.Roots,
                },
                "all"
            );

    [McpServerTool(Name = "test_input_required_result_multi_round"), Description("Asks the user for a name, and then for a color.")]
    public static string AskTwice(RequestContext<CallToolRequestParams> call)
    {
        var state = Inputs.StateOf(call.Params);
        if (state?.StartsWith("name:", StringComparison.Ordinal) == true && Inputs.UsersAnswer(call.Params, "step2", "color") is { } color)
        {
            return $"{state["name:".Length..]} likes {color}.";
        }
        if (state == "begun" && Inputs.UsersAnswer(call.Params, "step1", "name") is { } name)
        {
            throw Inputs.Require(new() { ["step2"] = Inputs.Text("Step 2: What is your favorite color?", "color") }, $"name:{name}");
        }
        throw Inputs.Require(new() { ["step1"] = Inputs.Text($"Step 1: {Name}", "name") }, "begun");
    }

    [McpServerTool(Name = "test_input_required_result_capabilities"), Description("Asks whom the agent can ask.")]
    public static string AskWhatIsPossible(RequestContext<CallToolRequestParams> call)
    {
        var questions = new Dictionary<string, InputRequest>(StringComparer.Ordinal);
        if (call.Server.ClientCapabilities?.Elicitation is not null)
        {
            questions["user_name"] = Inputs.Text(Name, "name");
        }
        if (call.Server.ClientCapabilities?.Sampling is not null)
        {
            questions["greeting"] = Inputs.Model("Generate a greeting");
        }
        return call.Params.InputResponses is null && questions.Count > 0 ? throw Inputs.Require(questions) : "Nobody can be asked further.";
    }

    private static string Confirm(RequestContext<CallToolRequestParams> call, string state) =>
        Inputs.StateOf(call.Params) == state && Inputs.UsersAnswer(call.Params, "confirm", "ok") is { ValueKind: JsonValueKind.True }
            ? "state-ok"
            : throw Inputs.Require(new() { ["confirm"] = Inputs.Confirmation }, state);
}
