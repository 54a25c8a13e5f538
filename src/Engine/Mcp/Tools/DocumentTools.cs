using System.Text.Json;
using ModelContextProtocol.Protocol;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Mcp;

/// <summary>Describes trusted documents as tools.</summary>
internal static class DocumentTools
{
    /// <summary>Describes a document.</summary>
    public static Tool Describe(GraphQLSchema schema, PublishedDocument document, McpOptions options)
    {
        var tool = document.Tool!;
        var schemas = new JsonSchemaOptions { MaxInputDepth = options.MaxInputDepth, DescribesResults = false };
        var isQuery = document.Operation.Operation == OperationType.Query;
        return new Tool
        {
            Name = tool.Name,
            Title = tool.Title,
            Description = document.Description ?? FieldDescriptionOf(schema, document.Operation),
            InputSchema = JsonSerializer.SerializeToElement(OperationJsonSchemas.Variables(schema, document.Operation, schemas)),
            OutputSchema = JsonSerializer.SerializeToElement(OperationJsonSchemas.Response(schema, document.Document, document.Operation, schemas)),
            Annotations = new ToolAnnotations
            {
                Title = tool.Title,
                ReadOnlyHint = isQuery,
                DestructiveHint = isQuery ? false : tool.DestructiveHint,
                IdempotentHint = isQuery ? true : tool.IdempotentHint,
                OpenWorldHint = tool.OpenWorldHint,
            },
        };
    }

    /// <summary>Returns the name of a variable that needs a file. Null if the document can be a tool.</summary>
    public static string? FindFile(GraphQLSchema schema, PublishedDocument document) =>
        document.Variables.FirstOrDefault(variable => schema.FindType(variable.Type) is { } type && NeedsFile(type.NamedType(), []))?.Variable.Name.Value;

    /// <summary>
    /// Returns the coordinates of the fields that a document is about: those of the root type and of the types that these return, as far as they have
    /// arguments, such as <c>User.calendar</c> for <c>{ me { calendar(period: WEEK) { … } } }</c>. A field of the root type with no such field in it counts as
    /// well.
    /// </summary>
    public static IReadOnlyList<string> FindFields(GraphQLSchema schema, PublishedDocument document)
    {
        var found = new List<string>();
        var root = schema.GetRootType(document.Operation.Operation)!;
        foreach (var field in document.Operation.SelectionSet.Selections.OfType<FieldNode>())
        {
            if (root.Fields.TryGet(field.Name.Value, out var definition))
            {
                var inner = FieldsWithArguments(definition.Type.NamedType().Name, field.SelectionSet);
                if (field.Arguments.Count > 0 || inner.Count == 0)
                {
                    found.Add(SchemaCoordinate.OfMember(root.Name, field.Name.Value).ToString());
                }
                found.AddRange(inner);
            }
        }

        return found;
    }

    private static List<string> FieldsWithArguments(string type, SelectionSetNode? selectionSet)
    {
        var found = new List<string>();
        foreach (var selection in selectionSet?.Selections ?? [])
        {
            if (selection is FieldNode { Arguments.Count: > 0 } field)
            {
                found.Add(SchemaCoordinate.OfMember(type, field.Name.Value).ToString());
            }
            else if (selection is InlineFragmentNode fragment)
            {
                found.AddRange(FieldsWithArguments(fragment.TypeCondition?.Name.Value ?? type, fragment.SelectionSet));
            }
        }

        return found;
    }

    private static bool NeedsFile(NamedType type, HashSet<NamedType> visited) =>
        type.Name == BuiltInScalars.Upload.Name
        || (type is InputObjectType input && visited.Add(type) && input.Fields.Any(field => field.IsRequired && NeedsFile(field.Type.NamedType(), visited)));

    private static string? FieldDescriptionOf(GraphQLSchema schema, OperationDefinitionNode operation) =>
        operation.SelectionSet.Selections is [FieldNode field, ..]
        && schema.GetRootType(operation.Operation) is { } root
        && root.Fields.TryGet(field.Name.Value, out var definition)
            ? definition.Description
            : null;
}
