using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Qplet.GraphQL.AgentHost.Fixtures;

/// <summary>Resources of text, bytes and with a variable in the address.</summary>
[McpServerResourceType]
internal sealed class Resources
{
    [McpServerResource(UriTemplate = "test://static-text", Name = "text", MimeType = "text/plain"), Description("A text.")]
    public static string Text() => "This is the content of the static text resource.";

    [McpServerResource(UriTemplate = "test://static-binary", Name = "image", MimeType = "image/png"), Description("An image.")]
    public static ResourceContents Image() => BlobResourceContents.FromBytes(SampleFiles.Png, "test://static-binary", "image/png");

    [McpServerResource(UriTemplate = "test://watched-resource", Name = "watched", MimeType = "text/plain"), Description("A text that changes.")]
    public static string Watched() => "Changes.";

    [McpServerResource(UriTemplate = "test://template/{id}/data", Name = "data", MimeType = "application/json"), Description("The data of an ID.")]
    public static string Data(string id) => $$"""{"id":"{{id}}","templateTest":true,"data":"Data for ID: {{id}}"}""";
}
