using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Execution;

/// <summary>The directives of documents that publish them. They are read by the server and are not part of its schema.</summary>
public static class PublishedDirectives
{
    /// <summary>The directive of an operation that is a REST route.</summary>
    internal const string Http = "http";

    /// <summary>The directive of an operation that is a tool of agents.</summary>
    internal const string McpTool = "mcpTool";

    /// <summary>The directive of the variable whose value is the body of a request.</summary>
    internal const string Body = "body";

    /// <summary>Returns the document without the directives, to validate it. Returns the same document if it has none of them.</summary>
    public static DocumentNode Strip(DocumentNode document) =>
        document.Definitions.Any(IsPublished) ? new DocumentNode([.. document.Definitions.Select(Strip)], document.Location) : document;

    /// <summary>Returns whether an operation is published.</summary>
    internal static bool IsPublished(DefinitionNode definition) =>
        definition is OperationDefinitionNode operation && (operation.FindDirective(Http) ?? operation.FindDirective(McpTool)) is not null;

    private static DefinitionNode Strip(DefinitionNode definition) =>
        definition is OperationDefinitionNode operation && IsPublished(operation)
            ? new OperationDefinitionNode(
                operation.Operation,
                operation.SelectionSet,
                operation.Name,
                [.. operation.VariableDefinitions.Select(Strip)],
                [.. operation.Directives.Where(static directive => directive.Name.Value is not (Http or McpTool))],
                operation.Description,
                operation.Location
            )
            : definition;

    private static VariableDefinitionNode Strip(VariableDefinitionNode variable) =>
        variable.FindDirective(Body) is null
            ? variable
            : new VariableDefinitionNode(
                variable.Variable,
                variable.Type,
                variable.DefaultValue,
                [.. variable.Directives.Where(static directive => directive.Name.Value != Body)],
                variable.Description,
                variable.Location
            );
}
