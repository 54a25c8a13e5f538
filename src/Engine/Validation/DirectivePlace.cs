using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>Determines the locations of directives.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives">Section 3.13 Directives</see>.</remarks>
internal static class DirectivePlace
{
    /// <summary>Returns the location name for a directive with these ancestors.</summary>
    public static string Of(IReadOnlyList<SyntaxNode> ancestors) =>
        ancestors[^1] switch
        {
            OperationDefinitionNode { Operation: OperationType.Query } => "QUERY",
            OperationDefinitionNode { Operation: OperationType.Mutation } => "MUTATION",
            OperationDefinitionNode => "SUBSCRIPTION",
            FieldNode => "FIELD",
            FragmentSpreadNode => "FRAGMENT_SPREAD",
            InlineFragmentNode => "INLINE_FRAGMENT",
            FragmentDefinitionNode => "FRAGMENT_DEFINITION",
            VariableDefinitionNode => "VARIABLE_DEFINITION",
            SchemaDefinitionNode or SchemaExtensionNode => "SCHEMA",
            ScalarTypeDefinitionNode or ScalarTypeExtensionNode => "SCALAR",
            ObjectTypeDefinitionNode or ObjectTypeExtensionNode => "OBJECT",
            FieldDefinitionNode => "FIELD_DEFINITION",
            InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => "INTERFACE",
            UnionTypeDefinitionNode or UnionTypeExtensionNode => "UNION",
            EnumTypeDefinitionNode or EnumTypeExtensionNode => "ENUM",
            EnumValueDefinitionNode => "ENUM_VALUE",
            InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode => "INPUT_OBJECT",
            InputValueDefinitionNode when ancestors[^2] is IInputObjectTypeNode => "INPUT_FIELD_DEFINITION",
            InputValueDefinitionNode => "ARGUMENT_DEFINITION",
            var other => throw new InvalidOperationException($"A {other.Kind} has no directives."),
        };
}
