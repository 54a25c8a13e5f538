namespace Qplet.GraphQL.Language;

/// <summary>The definition of a type with fields: an object or interface type.</summary>
/// <param name="name">The name of the type.</param>
/// <param name="directives">The directives, in document order.</param>
/// <param name="description">The description; null if omitted.</param>
/// <param name="location">The location in the source text; null for a node built in code.</param>
public abstract class ComplexTypeDefinitionNode(NameNode name, IReadOnlyList<DirectiveNode>? directives, StringValueNode? description, Location? location)
    : TypeDefinitionNode(name, directives, description, location),
        IComplexTypeNode
{
    /// <inheritdoc/>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; init; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; init; } = [];

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        Add(children, Description);
        children.Add(Name);
        AddAll(children, Interfaces);
        AddAll(children, Directives);
        AddAll(children, Fields);
    }
}
