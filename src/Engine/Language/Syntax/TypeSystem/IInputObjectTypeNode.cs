namespace Qplet.GraphQL.Language;

/// <summary>The definition or extension of an input object type.</summary>
public interface IInputObjectTypeNode : INamedSyntaxNode, IHasDirectives
{
    /// <summary>The fields, in document order.</summary>
    IReadOnlyList<InputValueDefinitionNode> Fields { get; }
}
