namespace Qplet.GraphQL.Language;

/// <summary>The definition or extension of a union type.</summary>
public interface IUnionTypeNode : INamedSyntaxNode, IHasDirectives
{
    /// <summary>The member types, in document order.</summary>
    IReadOnlyList<NamedTypeNode> Types { get; }
}
