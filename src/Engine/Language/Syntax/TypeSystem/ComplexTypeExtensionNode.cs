namespace Qplet.GraphQL.Language;

/// <summary>An extension of a type with fields: of an object or interface type.</summary>
/// <param name="name">The name of the type.</param>
/// <param name="directives">The directives, in the order of the text.</param>
/// <param name="location">The part of the text the node was read from, if there is one.</param>
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
