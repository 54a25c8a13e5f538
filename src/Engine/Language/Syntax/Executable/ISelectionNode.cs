namespace Qplet.GraphQL.Language;

/// <summary>A selection: a <see cref="FieldNode" />, a <see cref="FragmentSpreadNode" /> or an <see cref="InlineFragmentNode" />.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Selection-Sets">Section 2.5 Selection Sets</see>.</remarks>
public interface ISelectionNode : IHasDirectives;
