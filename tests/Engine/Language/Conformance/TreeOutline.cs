using System.Text.Json;
using Qplet.GraphQL.Conformance;

namespace Qplet.GraphQL.Language;

/// <summary>Converts syntax trees of the engine and of the cases to a common outline: one line for each node, in document order.</summary>
internal static class TreeOutline
{
    private static readonly string[] s_childMembers =
    [
        "description",
        "alias",
        "variable",
        "name",
        "variableDefinitions",
        "typeCondition",
        "interfaces",
        "arguments",
        "type",
        "defaultValue",
        "directives",
        "operationTypes",
        "fields",
        "types",
        "values",
        "locations",
        "selectionSet",
        "selections",
        "definitions",
    ];

    public static string Of(SyntaxNode node, bool withLocations)
    {
        var lines = new List<string>();
        Add(node, 0);
        return string.Join('\n', lines);

        void Add(SyntaxNode current, int depth)
        {
            var location = withLocations && current.Location is { } at ? $" {at.Start}-{at.End}" : "";
            lines.Add($"{new string(' ', depth)}{current.Kind}{location}{OwnValue(current)}");
            foreach (var child in current.GetChildren())
            {
                Add(child, depth + 1);
            }
        }
    }

    public static string Of(JsonElement node, bool withLocations)
    {
        var lines = new List<string>();
        Add(node, 0);
        return string.Join('\n', lines);

        void Add(JsonElement current, int depth)
        {
            var location = withLocations && current.Member("loc") is { } at ? $" {at[0]}-{at[1]}" : "";
            lines.Add($"{new string(' ', depth)}{current.Text("kind")}{location}{OwnValue(current)}");
            foreach (var child in s_childMembers.Append("value").Select(member => current.Member(member)).OfType<JsonElement>())
            {
                if (child.ValueKind == JsonValueKind.Array)
                {
                    foreach (var item in child.EnumerateArray())
                    {
                        Add(item, depth + 1);
                    }
                }
                else if (child.ValueKind == JsonValueKind.Object)
                {
                    Add(child, depth + 1);
                }
            }
        }
    }

    private static string OwnValue(SyntaxNode node) =>
        node switch
        {
            NameNode name => $" {name.Value}",
            IntValueNode value => $" {value.Value}",
            FloatValueNode value => $" {value.Value}",
            EnumValueNode value => $" {value.Value}",
            BooleanValueNode value => value.Value ? " true" : " false",
            StringValueNode value => $" {JsonSerializer.Serialize(value.Value)}{(value.IsBlock ? " block" : "")}",
            OperationDefinitionNode operation => $" {operation.Operation.ToString().ToLowerInvariant()}",
            OperationTypeDefinitionNode operation => $" {operation.Operation.ToString().ToLowerInvariant()}",
            DirectiveDefinitionNode { IsRepeatable: true } => " repeatable",
            _ => "",
        };

    private static string OwnValue(JsonElement node)
    {
        if (node.Text("kind") == "StringValue")
        {
            var isBlock = node.Member("block") is { ValueKind: JsonValueKind.True };
            return $" {JsonSerializer.Serialize(node.Text("value"))}{(isBlock ? " block" : "")}";
        }

        var value = node.Member("value") switch
        {
            { ValueKind: JsonValueKind.String } text => " " + text.Text(),
            { ValueKind: JsonValueKind.True } => " true",
            { ValueKind: JsonValueKind.False } => " false",
            _ => "",
        };
        return value
            + (node.Text("operation") is { } operation ? " " + operation : "")
            + (node.Member("repeatable") is { ValueKind: JsonValueKind.True } ? " repeatable" : "");
    }
}
