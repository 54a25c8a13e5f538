using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>Replaces the non-null types of fields by nullable types with <c>@semanticNonNull</c>.</summary>
internal static class SemanticNonNullSyntax
{
    private const string IdField = "id";
    private const string PageInfo = "PageInfo";

    private static readonly DirectiveDefinitionNode s_directive = DefinitionSyntax.Of(NullabilityDirectives.SemanticNonNull);

    /// <summary>
    /// Returns the definitions with the fields replaced. Left as they are: the field <c>id</c> of all types and the fields of <c>PageInfo</c>, which clients
    /// require to be non-null, and the fields of the mutation type.
    /// </summary>
    public static DocumentNode Of(GraphQLSchema schema)
    {
        var definitions = SchemaPrinter
            .ToDocument(schema)
            .Definitions.Where(static definition => definition is not DirectiveDefinitionNode { Name.Value: var name } || name != s_directive.Name.Value)
            .Select(definition => definition is ComplexTypeDefinitionNode type && !IsKept(type.Name.Value, schema) ? Of(type) : definition)
            .ToList();
        var place = definitions.FindIndex(static definition =>
            definition is ScalarTypeDefinitionNode
            || (definition is DirectiveDefinitionNode other && string.CompareOrdinal(other.Name.Value, s_directive.Name.Value) > 0)
        );
        definitions.Insert(place < 0 ? definitions.Count : place, s_directive);
        return new DocumentNode(definitions);
    }

    private static bool IsKept(string type, GraphQLSchema schema) => type == PageInfo || type == schema.MutationType?.Name;

    private static ComplexTypeDefinitionNode Of(ComplexTypeDefinitionNode type) =>
        type is ObjectTypeDefinitionNode
            ? new ObjectTypeDefinitionNode(type.Name, type.Directives, type.Description) { Interfaces = type.Interfaces, Fields = [.. type.Fields.Select(Of)] }
            : new InterfaceTypeDefinitionNode(type.Name, type.Directives, type.Description)
            {
                Interfaces = type.Interfaces,
                Fields = [.. type.Fields.Select(Of)],
            };

    private static FieldDefinitionNode Of(FieldDefinitionNode field)
    {
        if (field.Name.Value == IdField)
        {
            return field;
        }
        var levels = new SortedSet<int>(LevelsOf(field.Directives));
        var type = Strip(field.Type, 0, levels);
        return levels.Count == 0
            ? field
            : new FieldDefinitionNode(
                field.Name,
                type,
                field.Arguments,
                [.. field.Directives.Where(static use => use.Name.Value != s_directive.Name.Value), Use(levels)],
                field.Description
            );
    }

    private static TypeNode Strip(TypeNode type, int level, SortedSet<int> levels)
    {
        if (type is NonNullTypeNode nonNull)
        {
            levels.Add(level);
            type = nonNull.Type;
        }
        return type is ListTypeNode list ? new ListTypeNode(Strip(list.Type, level + 1, levels)) : type;
    }

    private static IReadOnlyList<int> LevelsOf(IReadOnlyList<DirectiveNode> directives) =>
        NullabilityDirectives.LevelsOf([.. directives.Select(static use => new AppliedDirective(use.Name.Value, use.Arguments))]);

    private static DirectiveNode Use(SortedSet<int> levels)
    {
        var applied = NullabilityDirectives.SemanticNonNullOf([.. levels]);
        return new DirectiveNode(new NameNode(applied.Name), applied.Arguments);
    }
}
