using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>The direct contents of a selection set: its fields by response name, and the fragments that it spreads.</summary>
internal sealed class CollectedFields
{
    private readonly HashSet<FragmentDefinitionNode> _seen = [];
    private readonly List<FragmentDefinitionNode> _fragments = [];

    /// <param name="context">The state of the validation.</param>
    /// <param name="type">The type on which the set selects; null if it is not known.</param>
    /// <param name="selectionSet">The selection set.</param>
    /// <param name="id">A number unique among the sets of the document.</param>
    public CollectedFields(ValidationContext context, NamedType? type, SelectionSetNode selectionSet, int id)
    {
        Id = id;
        Collect(context, type, selectionSet);
    }

    /// <summary>The number of the set. A pair of numbers is a cheaper key than a pair of references.</summary>
    public int Id { get; }

    public OrderedDictionary<string, List<CollectedField>> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>The defined fragments that the set spreads, without duplicates.</summary>
    public IReadOnlyList<FragmentDefinitionNode> Fragments => _fragments;

    private void Collect(ValidationContext context, NamedType? type, SelectionSetNode selectionSet)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Add(field, type);
                    break;
                case FragmentSpreadNode spread when context.Fragments.TryGetValue(spread.Name.Value, out var fragment) && _seen.Add(fragment):
                    _fragments.Add(fragment);
                    break;
                case InlineFragmentNode { TypeCondition: null } fragment:
                    Collect(context, type, fragment.SelectionSet);
                    break;
                case InlineFragmentNode fragment:
                    Collect(context, context.Schema.FindType(fragment.TypeCondition!.Name.Value), fragment.SelectionSet);
                    break;
            }
        }
    }

    private void Add(FieldNode node, NamedType? type)
    {
        if (!Fields.TryGetValue(node.ResponseName, out var fields))
        {
            Fields.Add(node.ResponseName, fields = []);
        }

        FieldDefinition? definition = null;
        (type as ComplexType)?.Fields.TryGet(node.Name.Value, out definition);
        fields.Add(new CollectedField(node, type, definition?.Type));
    }
}
