using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Execution;

/// <summary>A trusted document that is also available in another way than over GraphQL: as a REST route, as a tool of agents, or both.</summary>
public sealed record PublishedDocument
{
    /// <summary>The ID of the document, by which clients can request it as well: the name of its operation.</summary>
    public required string Id { get; init; }

    /// <summary>The document, without the directives that publish it.</summary>
    public required DocumentNode Document { get; init; }

    /// <summary>The only operation of the document.</summary>
    public required OperationDefinitionNode Operation { get; init; }

    /// <summary>The file that the document was read from, for messages.</summary>
    public required string File { get; init; }

    /// <summary>The REST route (<c>@http</c>). Null if the document is not one.</summary>
    public HttpRoute? Http { get; init; }

    /// <summary>An example of a request to the route, for its description. Null if there is none.</summary>
    public RouteExample? Example { get; init; }

    /// <summary>The tool of agents (<c>@mcpTool</c>). Null if the document is not one.</summary>
    public McpTool? Tool { get; init; }

    /// <summary>The description of the operation. Null if it has none.</summary>
    public string? Description => Operation.Description?.Value;

    /// <summary>The variables, in document order, with their descriptions and defaults.</summary>
    public IReadOnlyList<VariableDefinitionNode> Variables => Operation.VariableDefinitions;
}
