using System.Text.RegularExpressions;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>Removes differences between printed schemas that printers are free to choose.</summary>
internal static class PrintedSchema
{
    /// <summary>Sorts the definitions and removes a schema definition that only lists the default names.</summary>
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

    /// <summary>Returns the sorted lines of the text, without a schema definition.</summary>
    public static string Lines(string sdl)
    {
        var definition = SchemaPrinter.ToDocument(SchemaBuilder.FromSdl(sdl)).Definitions.OfType<SchemaDefinitionNode>().FirstOrDefault();
        var lines = (definition is null ? sdl : sdl.Replace(SyntaxPrinter.Print(definition), "")).Split('\n');
        return string.Join('\n', lines.Where(static line => line.Length > 0).Select(SortLocations).Order(StringComparer.Ordinal));
    }

    /// <summary>Removes uses of custom directives, which the reference does not print.</summary>
    public static string WithoutUses(string sdl) =>
        Regex.Replace(sdl, @"(?<!directive) @(?!deprecated|specifiedBy|oneOf)\w+(\([^)]*\))?", "", RegexOptions.ExplicitCapture);

    /// <summary>The locations of a directive are a set; the engine prints them in the order of the specification.</summary>
    private static string SortLocations(string line) =>
        line.Split(" on ") is [var directive, var locations] && directive.StartsWith("directive ", StringComparison.Ordinal)
            ? $"{directive} on {string.Join(" | ", locations.Split(" | ").Order(StringComparer.Ordinal))}"
            : line;

    private static bool IsUsual(OperationTypeDefinitionNode root) => root.Type.Name.Value == root.Operation.ToString();
}
