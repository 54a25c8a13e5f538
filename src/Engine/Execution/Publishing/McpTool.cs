namespace Qplet.GraphQL.Execution;

/// <summary>A tool of agents that a document is (<c>@mcpTool</c>). The hints are those of the Model Context Protocol.</summary>
public sealed record McpTool
{
    /// <summary>The name of the tool: that of the operation in snake_case.</summary>
    public required string Name { get; init; }

    /// <summary>The title for people. Null if the document has none.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the tool may delete or overwrite data. Null if the document does not say.</summary>
    public bool? DestructiveHint { get; init; }

    /// <summary>Whether a repeated call with the same arguments has no additional effect. Null if the document does not say.</summary>
    public bool? IdempotentHint { get; init; }

    /// <summary>Whether the tool reaches systems outside of this server. Null if the document does not say.</summary>
    public bool? OpenWorldHint { get; init; }
}
