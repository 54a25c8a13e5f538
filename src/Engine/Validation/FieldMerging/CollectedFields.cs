using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>What a selection set selects by itself: its fields by response name, and the fragments that it spreads.</summary>
internal sealed class CollectedFields
{
    private readonly HashSet<FragmentDefinitionNode> _seen = [];
    private readonly List<FragmentDefinitionNode> _fragments = [];

    /// <param name="context">What is known of the document.</param>
    /// <param name="type">The type that the set selects from, or null when it is not known.</param>
    /// <param name="selectionSet">The set.</param>
    /// <param name="id">A number that no other set of the document has.</param>
    public CollectedFields(ValidationContext context, NamedType? type, SelectionSetNode selectionSet, int id)
    {
        Id = id;
        Collect(context, type, selectionSet);
    }

    /// <summary>The number of the set; two numbers make a key that is quicker than two references.</summary>
    public int Id { get; }

    public OrderedDictionary<string, List<CollectedField>> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>The fragments that are defined, each once.</summary>
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
                    Collect(context, context.Schema.Types.GetValueOrDefault(fragment.TypeCondition!.Name.Value), fragment.SelectionSet);
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
