using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Qplet.GraphQL.AgentHost.Fixtures;

/// <summary>Prompts with the kinds of content of the protocol.</summary>
[McpServerPromptType]
internal sealed class Prompts
{
    [McpServerPrompt(Name = "test_simple_prompt"), Description("A text.")]
    public static PromptMessage Simple() => Text("This is a simple prompt for testing.");

    [McpServerPrompt(Name = "test_prompt_with_arguments"), Description("A text with two values.")]
    public static PromptMessage WithArguments([Description("The first value.")] string arg1, [Description("The second value.")] string arg2) =>
        Text($"Prompt with arguments: arg1='{arg1}', arg2='{arg2}'");

    [McpServerPrompt(Name = "test_prompt_with_embedded_resource"), Description("A resource.")]
    public static IEnumerable<PromptMessage> WithResource([Description("The resource.")] string resourceUri) =>
        [Of(ContentTools.Embed(resourceUri, "text/plain", "Embedded resource content for testing.")), Text("Please process the embedded resource above.")];

    [McpServerPrompt(Name = "test_prompt_with_image"), Description("An image.")]
    public static IEnumerable<PromptMessage> WithImage() =>
        [Of(ImageContentBlock.FromBytes(SampleFiles.Png, "image/png")), Text("Please analyze the image above.")];

    [McpServerPrompt(Name = "test_input_required_result_prompt"), Description("A text with what the user answers.")]
    public static PromptMessage WithInput(RequestContext<GetPromptRequestParams> request) =>
        Inputs.UsersAnswer(request.Params, "user_context", "context") is { } context
            ? Text($"The context is {context}.")
            : throw Inputs.Require(new() { ["user_context"] = Inputs.Text("What context should the prompt use?", "context") });

    private static PromptMessage Text(string text) => Of(new TextContentBlock { Text = text });

    private static PromptMessage Of(ContentBlock content) => new() { Role = Role.User, Content = content };
}
