namespace Qplet.GraphQL.Language;

/// <summary>The definition or extension of an input object type.</summary>
public interface IInputObjectTypeNode : INamedSyntaxNode, IHasDirectives
{
    /// <summary>Gets the fields, in the order of the text.</summary>
    IReadOnlyList<InputValueDefinitionNode> Fields { get; }
}
