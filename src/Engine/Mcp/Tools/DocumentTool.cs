using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Protocol;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Mcp;

/// <summary>A tool that executes a trusted document (<c>@mcpTool</c>), whose variables are the arguments.</summary>
internal sealed class DocumentTool(Tool tool, PublishedDocument document, HttpOperations operations)
    : OperationTool(tool, [.. document.Variables.Select(static variable => variable.Variable.Name.Value)])
{
    private readonly AllowedOperations _allowed = document.Operation.Operation == OperationType.Mutation ? AllowedOperations.Mutation : AllowedOperations.Query;
    private PublishedDocument _document = document;

    /// <summary>The document, which calls that have begun do not follow. Another one must have the same description.</summary>
    public PublishedDocument Document
    {
        get => Volatile.Read(ref _document);
        set => Volatile.Write(ref _document, value);
    }

    protected override async ValueTask<CallToolResult> InvokeAsync(HttpContext context, CallToolRequestParams call, CancellationToken cancellationToken)
    {
        using var variables = ToolArguments.ToObject(call.Arguments);
        var request = operations.Create(context) with { Published = Document, Variables = variables.RootElement, AllowedOperations = _allowed };
        return ToolResults.Of(await operations.ExecuteAsync(request, cancellationToken), call, operations.MaxResponseSize);
    }
}
