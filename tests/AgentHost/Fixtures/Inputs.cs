using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.DataProtection;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using static ModelContextProtocol.Protocol.ElicitRequestParams;

namespace Qplet.GraphQL.AgentHost.Fixtures;

/// <summary>
/// What a call asks the agent for (since the edition 2026-07-28): the agent sends the call again, with the answers and the state, which the server has signed.
/// </summary>
internal static class Inputs
{
    private static readonly IDataProtector s_protector = new EphemeralDataProtectionProvider().CreateProtector("state");

    /// <summary>A question to the user with one text as answer.</summary>
    public static InputRequest Text(string message, string name) => Ask(message, name, new StringSchema());

    /// <summary>A question to the user that is answered by yes or no.</summary>
    public static InputRequest Confirmation => Ask("Please confirm", "ok", new BooleanSchema());

    /// <summary>A question to the agent's model.</summary>
    public static InputRequest Model(string prompt) =>
        InputRequest.ForSampling(
            new CreateMessageRequestParams
            {
                Messages = [new SamplingMessage { Role = Role.User, Content = [new TextContentBlock { Text = prompt }] }],
                MaxTokens = 100,
            }
        );

    /// <summary>A question for the agent's folders.</summary>
    public static InputRequest Roots => InputRequest.ForRootsList(new ListRootsRequestParams());

    /// <summary>Asks the agent.</summary>
    /// <param name="questions">The questions by keys.</param>
    /// <param name="state">What the server needs to know when the call comes again. Null for nothing.</param>
    public static InputRequiredException Require(Dictionary<string, InputRequest> questions, string? state = null) =>
        new(questions, state is null ? null : s_protector.Protect(state));

    /// <summary>Returns the state of the call. Null if the agent has sent none.</summary>
    /// <exception cref="McpProtocolException">The state is not one that this server has sent.</exception>
    public static string? StateOf(RequestParams call)
    {
        try
        {
            return call.RequestState is { } state ? s_protector.Unprotect(state) : null;
        }
        catch (System.Security.Cryptography.CryptographicException exception)
        {
            throw new McpProtocolException("The state is not valid.", exception, McpErrorCode.InvalidParams);
        }
    }

    /// <summary>Returns what the user has answered. Null without a valid answer.</summary>
    public static JsonElement? UsersAnswer(RequestParams call, string key, string name) =>
        Answer(call, key, InputResponse.ElicitResultJsonTypeInfo) is { IsAccepted: true, Content: { } content } && content.TryGetValue(name, out var value)
            ? value
            : null;

    /// <summary>Returns what the agent's model has answered. Null without a valid answer.</summary>
    public static string? ModelsAnswer(RequestParams call, string key) =>
        Answer(call, key, InputResponse.CreateMessageResultJsonTypeInfo) is { } message
            ? string.Concat(message.Content.OfType<TextContentBlock>().Select(static block => block.Text))
            : null;

    /// <summary>Returns the agent's folders. Null without a valid answer.</summary>
    public static IReadOnlyList<string>? RootsAnswer(RequestParams call, string key) =>
        Answer(call, key, InputResponse.ListRootsResultJsonTypeInfo)?.Roots.Select(static root => root.Uri).ToList();

    private static T? Answer<T>(RequestParams call, string key, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return call.InputResponses?.TryGetValue(key, out var answer) == true ? answer.Deserialize(type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static InputRequest Ask(string message, string name, PrimitiveSchemaDefinition schema) =>
        InputRequest.ForElicitation(
            new ElicitRequestParams
            {
                Message = message,
                RequestedSchema = new RequestSchema { Properties = { [name] = schema }, Required = [name] },
            }
        );
}
