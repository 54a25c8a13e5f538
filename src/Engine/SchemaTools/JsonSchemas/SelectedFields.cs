using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>
/// Collects the fields that are selected on an object type, for all values of the variables
/// (<see href="https://spec.graphql.org/September2025/#CollectFields()">CollectFields</see>).
/// </summary>
/// <param name="schema">The schema that decides which types a fragment applies to.</param>
/// <param name="fragments">The fragments of the document, by name.</param>
internal sealed class SelectedFields(GraphQLSchema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
{
    /// <summary>Returns the places of each field, by response name in the order of the document.</summary>
    public OrderedDictionary<string, List<SelectedPlace>> Collect(ObjectType type, SelectionSetNode selections)
    {
        var fields = new OrderedDictionary<string, List<SelectedPlace>>(StringComparer.Ordinal);
        Collect(type, selections, isConditional: false, fields);
        return fields;
    }

    /// <summary>Returns the places of each field that is selected on the value of a field.</summary>
    public OrderedDictionary<string, List<SelectedPlace>> Collect(ObjectType type, IReadOnlyList<SelectedPlace> places)
    {
        var fields = new OrderedDictionary<string, List<SelectedPlace>>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            // The only place of a conditional field decides about the field, not about what is selected on it.
            Collect(type, place.Node.SelectionSet!, place.IsConditional && places.Count > 1, fields);
        }
        return fields;
    }

    private void Collect(ObjectType type, SelectionSetNode selections, bool isConditional, OrderedDictionary<string, List<SelectedPlace>> fields)
    {
        foreach (var selection in selections.Selections)
        {
            if (IsIncluded(selection) is not { } condition)
            {
                continue;
            }
            var conditional = isConditional || condition;
            switch (selection)
            {
                case FieldNode field:
                    if (!fields.TryGetValue(field.ResponseName, out var places))
                    {
                        fields.Add(field.ResponseName, places = []);
                    }
                    places.Add(new SelectedPlace(field, conditional));
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition, type):
                    Collect(type, fragment.SelectionSet, conditional, fields);
                    break;
                case FragmentSpreadNode spread when fragments.TryGetValue(spread.Name.Value, out var definition) && Applies(definition.TypeCondition, type):
                    Collect(type, definition.SelectionSet, conditional, fields);
                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null
        || condition.Name.Value == type.Name
        || (schema.TryGetType(condition.Name.Value, out var conditional) && conditional.IsAbstract() && schema.IsPossibleType(conditional, type));

    /// <summary>Returns whether variables decide whether a selection is part of the result. Null if it never is.</summary>
    private static bool? IsIncluded(ISelectionNode selection)
    {
        var isConditional = false;
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value is not ("skip" or "include"))
            {
                continue;
            }
            switch (directive.FindArgument("if"))
            {
                case BooleanValueNode { Value: var value } when value == (directive.Name.Value == "skip"):
                    return null;
                case VariableNode:
                    isConditional = true;
                    break;
            }
        }

        return isConditional;
    }
}
