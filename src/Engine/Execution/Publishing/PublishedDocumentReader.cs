using System.Text;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Reads the directives that publish a document.</summary>
internal static class PublishedDocumentReader
{
    /// <summary>Reads a document. Its operations must be valid without the directives.</summary>
    /// <param name="schema">The schema that the document is valid for.</param>
    /// <param name="document">The document as it was parsed.</param>
    /// <param name="stripped">The document without the directives.</param>
    /// <param name="file">The file of the document.</param>
    /// <param name="problems">Receives the mistakes in the directives.</param>
    /// <returns>The published document. Null if there are mistakes.</returns>
    public static PublishedDocument? Read(
        GraphQLSchema schema,
        DocumentNode document,
        DocumentNode stripped,
        string file,
        List<PublishedDocumentProblem> problems
    )
    {
        var before = problems.Count;
        OperationDefinitionNode[] operations = [.. document.Definitions.OfType<OperationDefinitionNode>()];
        if (operations.Length != 1)
        {
            problems.Add(PublishedDocumentProblem.At(operations[1], PublishingErrors.NotOneOperation));
            return null;
        }
        var operation = operations[0];
        if (operation.Name is null)
        {
            problems.Add(PublishedDocumentProblem.At(operation, PublishingErrors.NoName));
            return null;
        }
        if (operation.Operation == OperationType.Subscription)
        {
            problems.Add(PublishedDocumentProblem.At(operation, PublishingErrors.Subscription));
            return null;
        }

        foreach (
            var repeated in operation
                .Directives.Where(static directive => directive.Name.Value is PublishedDirectives.Http or PublishedDirectives.McpTool)
                .GroupBy(static directive => directive.Name.Value, StringComparer.Ordinal)
                .Where(static group => group.Count() > 1)
        )
        {
            problems.Add(PublishedDocumentProblem.At(repeated.ElementAt(1), PublishingErrors.RepeatedDirective(repeated.Key)));
        }
        var http = operation.FindDirective(PublishedDirectives.Http) is { } route
            ? new HttpRouteReader(schema, operation, problems).Read(new DirectiveArguments(route, problems))
            : null;
        var tool = operation.FindDirective(PublishedDirectives.McpTool) is { } directive
            ? ReadTool(operation.Name.Value, new DirectiveArguments(directive, problems))
            : null;
        return problems.Count > before
            ? null
            : new PublishedDocument
            {
                Id = operation.Name.Value,
                Document = stripped,
                Operation = stripped.Definitions.OfType<OperationDefinitionNode>().Single(),
                File = file,
                Http = http,
                Tool = tool,
            };
    }

    private static McpTool ReadTool(string operation, DirectiveArguments arguments)
    {
        var tool = new McpTool
        {
            Name = ToSnakeCase(operation),
            Title = arguments.ReadString("title")?.Value,
            DestructiveHint = arguments.ReadBoolean("destructiveHint"),
            IdempotentHint = arguments.ReadBoolean("idempotentHint"),
            OpenWorldHint = arguments.ReadBoolean("openWorldHint"),
        };
        arguments.RejectOthers();
        return tool;
    }

    /// <summary>Returns the name in snake_case: <c>MyURLsOf2025</c> is <c>my_urls_of2025</c>.</summary>
    private static string ToSnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord =
                i > 0
                && char.IsUpper(name[i])
                && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]) && !IsPluralOfAcronym(name, i)));
            if (startsWord)
            {
                text.Append('_');
            }
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString();
    }

    /// <summary>Returns whether a capital is the last of an acronym in the plural, such as the L of <c>URLs</c>.</summary>
    private static bool IsPluralOfAcronym(string name, int index) => name[index + 1] == 's' && (index + 2 == name.Length || !char.IsLower(name[index + 2]));
}
