namespace Qplet.GraphQL.Language;

/// <summary>The definition of something that takes a value: a variable, an argument or a field of an input object.</summary>
/// <param name="type">The type of the value.</param>
/// <param name="defaultValue">The default value, or null if there is none.</param>
/// <param name="directives">The directives, in the order of the text.</param>
/// <param name="description">The description, or null if there is none.</param>
/// <param name="location">The part of the text the node was read from, if there is one.</param>
public abstract class InputDefinitionNode(
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode>? directives,
    StringValueNode? description,
    Location? location
) : DescribedNode(directives, description, location)
{
    /// <summary>The type of the value.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>The default value, or null if there is none.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    private protected abstract SyntaxNode Subject { get; }

    internal sealed override void AddChildrenTo(List<SyntaxNode> children)
    {
        Add(children, Description);
        children.Add(Subject);
        children.Add(Type);
        Add(children, DefaultValue);
        AddAll(children, Directives);
    }
}
