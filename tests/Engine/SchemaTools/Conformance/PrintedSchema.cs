using System.Text.RegularExpressions;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>Makes printed schemas comparable that differ only in what each printer is free to choose.</summary>
internal static class PrintedSchema
{
    /// <summary>Sorts the definitions, and leaves out a schema definition that says nothing but the usual names.</summary>
    public static string Normalize(string sdl)
    {
        if (string.IsNullOrWhiteSpace(sdl))
        {
            return "";
        }

        var schema = SchemaBuilder.FromSdl(sdl);
        var definitions = SchemaPrinter
            .ToDocument(schema)
            .Definitions.Where(static definition => definition is not SchemaDefinitionNode { Description: null } node || !node.OperationTypes.All(IsUsual))
            .Select(static definition => SyntaxPrinter.Print(definition))
            .Order(StringComparer.Ordinal);
        return string.Join("\n\n", definitions);
    }

    /// <summary>The lines of the text as they are, sorted, without a schema definition.</summary>
    public static string Lines(string sdl)
    {
        var definition = SchemaPrinter.ToDocument(SchemaBuilder.FromSdl(sdl)).Definitions.OfType<SchemaDefinitionNode>().FirstOrDefault();
        var lines = (definition is null ? sdl : sdl.Replace(SyntaxPrinter.Print(definition), "")).Split('\n');
        return string.Join('\n', lines.Where(static line => line.Length > 0).Select(SortLocations).Order(StringComparer.Ordinal));
    }

    /// <summary>Leaves out the uses of custom directives, which the reference does not print.</summary>
    public static string WithoutUses(string sdl) =>
        Regex.Replace(sdl, @"(?<!directive) @(?!deprecated|specifiedBy|oneOf)\w+(\([^)]*\))?", "", RegexOptions.ExplicitCapture);

    /// <summary>Locations of directives are a set; the engine prints them in the order of the specification.</summary>
    private static string SortLocations(string line) =>
        line.Split(" on ") is [var directive, var locations] && directive.StartsWith("directive ", StringComparison.Ordinal)
            ? $"{directive} on {string.Join(" | ", locations.Split(" | ").Order(StringComparer.Ordinal))}"
            : line;

    private static bool IsUsual(OperationTypeDefinitionNode root) => root.Type.Name.Value == root.Operation.ToString();
}
