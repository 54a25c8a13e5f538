using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>Writes a schema as SDL text, which <see cref="SchemaBuilder" /> reads back as the same schema.</summary>
/// <remarks>
/// The order is Hot Chocolate's and does not depend on how the schema was made: the schema definition, then interfaces, objects, unions, inputs, enums,
/// directives and scalars, each sorted by name; members stay in the order of
/// their declaration. What every schema has (introspection, the scalars and directives of the specification) is left out.
/// </remarks>
public static class SchemaPrinter
{
    /// <summary>Writes a schema, with a line feed at the end.</summary>
    public static string Print(GraphQLSchema schema) => SyntaxPrinter.Print(ToDocument(schema)) + "\n";

    /// <summary>
    /// Writes a schema with everything in natural order by name, also the members of types: the same text for schemas that differ only in the order of their
    /// parts. Directives come before types, and types of all kinds
    /// stand together.
    /// </summary>
    public static string PrintSorted(GraphQLSchema schema) => SyntaxPrinter.Print(SortedSyntax.Of(ToDocument(schema))) + "\n";

    /// <summary>Writes a single type, with a line feed at the end.</summary>
    public static string Print(NamedType type) => SyntaxPrinter.Print(DefinitionSyntax.Of(type)) + "\n";

    /// <summary>The definitions of a schema, in the order of the text.</summary>
    public static DocumentNode ToDocument(GraphQLSchema schema)
    {
        var definitions = new List<DefinitionNode>();
        if (DefinitionSyntax.Of(schema) is { } schemaNode)
        {
            definitions.Add(schemaNode);
        }

        var types = schema
            .Types.Values.Where(static type => !IntrospectionTypes.Contains(type) && !BuiltInScalars.IsSpecified(type.Name))
            .OrderBy(static type => type.Name, StringComparer.Ordinal)
            .ToLookup(static type => type.Kind);
        foreach (var kind in new[] { TypeKind.Interface, TypeKind.Object, TypeKind.Union, TypeKind.InputObject, TypeKind.Enum })
        {
            definitions.AddRange(types[kind].Select(DefinitionSyntax.Of));
        }

        definitions.AddRange(
            schema
                .Directives.Values.Where(static directive => !BuiltInDirectives.Contains(directive.Name))
                .OrderBy(static directive => directive.Name, StringComparer.Ordinal)
                .Select(DefinitionSyntax.Of)
        );
        definitions.AddRange(types[TypeKind.Scalar].Select(DefinitionSyntax.Of));
        return new DocumentNode(definitions);
    }
}
