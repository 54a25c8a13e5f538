namespace Qplet.GraphQL.Language;

/// <summary>The definition or extension of an enum type.</summary>
public interface IEnumTypeNode : INamedSyntaxNode, IHasDirectives
{
    /// <summary>The values, in document order.</summary>
    IReadOnlyList<EnumValueDefinitionNode> Values { get; }
}
