using System.Text.Json;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Server;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.Mcp;

/// <summary>
/// The tools of the server: those of the trusted documents, which follow changes of the documents, those for queries of an agent's own, and those that the host
/// has registered. All callers see all tools; the rights of the caller decide when a tool is called.
/// </summary>
internal sealed partial class ToolCatalog : IDisposable
{
    /// <summary>The limit of the model APIs that clients give tools to. The protocol itself allows 128 characters.</summary>
    private const int MaxNameLength = 64;

    private readonly Lock _gate = new();
    private readonly RequestExecutor _executor;
    private readonly HttpOperations _operations;
    private readonly McpOptions _options;
    private readonly ILogger<ToolCatalog> _logger;
    private readonly HashSet<string> _fixedNames;
    private readonly ToolSearch _search;

    public ToolCatalog(
        RequestExecutor executor,
        HttpOperations operations,
        McpOptions options,
        GraphQLServerOptions server,
        IEnumerable<McpServerTool> hostTools,
        ILogger<ToolCatalog> logger
    )
    {
        _executor = executor;
        _operations = operations;
        _options = options;
        _logger = logger;
        _search = new ToolSearch(executor.Schema);
        foreach (var tool in OwnTools(server is { AllowIntrospection: true, AllowSchemaSearch: true }))
        {
            Tools.Add(tool);
        }
        var reserved = new HashSet<string>(Tools.PrimitiveNames, StringComparer.Ordinal);
        foreach (var tool in hostTools)
        {
            if (reserved.Contains(tool.ProtocolTool.Name))
            {
                throw new InvalidOperationException(McpErrors.NameReserved(tool.ProtocolTool.Name));
            }
            // As in a server without GraphQL, a tool that is registered twice is one tool.
            Tools.TryAdd(tool);
        }
        _fixedNames = new(Tools.PrimitiveNames, StringComparer.Ordinal);
        executor.Published.Changed += OnDocumentsChanged;
        ReadDocuments();
    }

    /// <summary>The tools. The protocol notifies the agents that listen when they change.</summary>
    public McpServerPrimitiveCollection<McpServerTool> Tools { get; } = [];

    /// <summary>The instructions for agents, which the protocol sends when they connect.</summary>
    public string Instructions =>
        "Choose a tool that fits the task by its description. A result has `data`, and `errors` for the fields that failed; IDs in results are the IDs that "
        + "arguments expect. Lists are paged: pass the `endCursor` of a page as `after` to read the next one."
        + (_fixedNames.Contains(QueryTool.Name) ? $" If no tool fits, write a GraphQL query for `{QueryTool.Name}`." : "")
        + (_fixedNames.Contains(SearchTool.Name) ? $" Find its fields by `{SearchTool.Name}`, and read their types by `{DefinitionsTool.Name}`." : "");

    public void Dispose() => _executor.Published.Changed -= OnDocumentsChanged;

    private IEnumerable<McpServerTool> OwnTools(bool canSearch)
    {
        if (!_options.AllowQueries || _executor.Options.TrustedDocuments.Mode == TrustedDocumentMode.Enforce)
        {
            yield break;
        }
        if (canSearch)
        {
            yield return new SearchTool(_operations, _executor.Schema, _search);
            yield return new DefinitionsTool(_operations, _executor.Schema);
        }
        yield return new QueryTool(_operations, _options);
    }

    private void OnDocumentsChanged(object? sender, EventArgs change) => ReadDocuments();

    private void ReadDocuments()
    {
        lock (_gate)
        {
            var current = DescribeDocuments();
            using var changes = Tools.DeferChangedEvents();
            foreach (var old in Tools.OfType<DocumentTool>().ToList())
            {
                if (current.TryGetValue(old.ProtocolTool.Name, out var tool) && IsSame(old, tool))
                {
                    // Agents need not know, but what it executes may have changed.
                    old.Document = tool.Document;
                    current.Remove(old.ProtocolTool.Name);
                }
                else
                {
                    Tools.Remove(old);
                }
            }
            foreach (var tool in current.Values)
            {
                if (!Tools.TryAdd(tool))
                {
                    // The host has added one since the start.
                    LogNoTool(_logger, tool.Document.File, McpErrors.NameTaken(tool.ProtocolTool.Name));
                }
            }
        }
    }

    private Dictionary<string, DocumentTool> DescribeDocuments()
    {
        var tools = new Dictionary<string, DocumentTool>(StringComparer.Ordinal);
        var found = new Dictionary<string, ToolDescription>(StringComparer.Ordinal);
        foreach (var document in _executor.Published.Current)
        {
            if (document.Tool is not { } tool)
            {
                continue;
            }
            if (tool.Name.Length > MaxNameLength)
            {
                LogNoTool(_logger, document.File, McpErrors.NameTooLong(tool.Name, MaxNameLength));
            }
            else if (_fixedNames.Contains(tool.Name))
            {
                LogNoTool(_logger, document.File, McpErrors.NameTaken(tool.Name));
            }
            else if (DocumentTools.FindFile(_executor.Schema, document) is { } variable)
            {
                LogNoTool(_logger, document.File, McpErrors.NeedsFile(variable));
            }
            else
            {
                var description = DocumentTools.Describe(_executor.Schema, document, _options);
                tools[tool.Name] = new DocumentTool(description, document, _operations);
                found[tool.Name] = new(description, DocumentTools.FindFields(_executor.Schema, document));
            }
        }
        _search.Use([.. found.Values]);
        return tools;
    }

    private static bool IsSame(McpServerTool one, McpServerTool other) =>
        JsonSerializer.Serialize(one.ProtocolTool) == JsonSerializer.Serialize(other.ProtocolTool);

    [LoggerMessage(Level = LogLevel.Error, Message = "The document {File} is not offered as a tool. {Problem}")]
    private static partial void LogNoTool(ILogger logger, string file, string problem);
}
