namespace Qplet.GraphQL.Language;

/// <summary>The definition of an input: a variable, an argument or a field of an input object.</summary>
/// <param name="type">The type of the value.</param>
/// <param name="defaultValue">The default value; null if omitted.</param>
/// <param name="directives">The directives, in document order.</param>
/// <param name="description">The description; null if omitted.</param>
/// <param name="location">The location in the source text; null for a node built in code.</param>
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

    /// <summary>The default value; null if omitted.</summary>
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
