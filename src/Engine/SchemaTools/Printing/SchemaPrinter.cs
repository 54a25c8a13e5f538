using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>Prints a schema as SDL, which <see cref="SchemaBuilder" /> reads back as an equivalent schema.</summary>
/// <remarks>
/// The order is the same as in Hot Chocolate and does not depend on how the schema was built: the schema definition, then interfaces, objects, unions, inputs,
/// enums, directives and scalars, each sorted by name. Members stay in the order of their declaration. Introspection types and the scalars and directives of
/// the specification are omitted.
/// </remarks>
public static class SchemaPrinter
{
    /// <summary>Prints a schema, ending with a line feed.</summary>
    public static string Print(GraphQLSchema schema) => SyntaxPrinter.Print(ToDocument(schema)) + "\n";

    /// <summary>
    /// Prints a schema for clients that handle errors and send <c>onError: "NULL"</c>: each non-null position of a field is nullable, with
    /// <c>@semanticNonNull</c>. The field <c>id</c> of all types, and the fields of <c>PageInfo</c> and of the mutation type, stay as they are.
    /// </summary>
    public static string PrintSemanticNonNull(GraphQLSchema schema) => SyntaxPrinter.Print(SemanticNonNullSyntax.Of(schema)) + "\n";

    /// <summary>
    /// Prints a schema with everything sorted by name in natural order, including the members of types. Schemas that differ only in order have the same text.
    /// Directives come before types, and types of all kinds are sorted together.
    /// </summary>
    public static string PrintSorted(GraphQLSchema schema) => SyntaxPrinter.Print(SortedSyntax.Of(ToDocument(schema))) + "\n";

    /// <summary>Prints a single type, ending with a line feed.</summary>
    public static string Print(NamedType type) => SyntaxPrinter.Print(DefinitionSyntax.Of(type)) + "\n";

    /// <summary>Returns the definitions of a schema, in the order in which they are printed.</summary>
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
