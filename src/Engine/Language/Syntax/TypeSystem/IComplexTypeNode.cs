namespace Qplet.GraphQL.Language;

/// <summary>The definition or extension of a type with fields: an object or interface type.</summary>
public interface IComplexTypeNode : INamedSyntaxNode, IHasDirectives
{
    /// <summary>The interfaces it declares to implement.</summary>
    IReadOnlyList<NamedTypeNode> Interfaces { get; }

    /// <summary>The fields, in the order of the text.</summary>
    IReadOnlyList<FieldDefinitionNode> Fields { get; }
}
