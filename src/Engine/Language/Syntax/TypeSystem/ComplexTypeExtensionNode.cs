namespace Qplet.GraphQL.Language;

/// <summary>An extension of a type with fields: of an object or interface type.</summary>
/// <param name="name">The name of the type.</param>
/// <param name="directives">The directives, in document order.</param>
/// <param name="location">The location in the source text; null for a node built in code.</param>
public abstract class ComplexTypeExtensionNode(NameNode name, IReadOnlyList<DirectiveNode>? directives, Location? location)
    : TypeExtensionNode(name, directives, location),
        IComplexTypeNode
{
    /// <inheritdoc/>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; init; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; init; } = [];

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        children.Add(Name);
        AddAll(children, Interfaces);
        AddAll(children, Directives);
        AddAll(children, Fields);
    }
}
