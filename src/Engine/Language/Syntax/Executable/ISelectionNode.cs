namespace Qplet.GraphQL.Language;

/// <summary>A selection: a <see cref="FieldNode" />, a <see cref="FragmentSpreadNode" /> or an <see cref="InlineFragmentNode" />.</summary>
/// <remarks>Section 2.5 Selection Sets.</remarks>
public interface ISelectionNode : IHasDirectives;
