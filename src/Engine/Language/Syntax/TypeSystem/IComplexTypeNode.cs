namespace Qplet.GraphQL.Language;

/// <summary>The definition or extension of a type with fields: an object or interface type.</summary>
public interface IComplexTypeNode : INamedSyntaxNode, IHasDirectives
{
    /// <summary>The interfaces that the type declares to implement.</summary>
    IReadOnlyList<NamedTypeNode> Interfaces { get; }

    /// <summary>The fields, in document order.</summary>
    IReadOnlyList<FieldDefinitionNode> Fields { get; }
}
