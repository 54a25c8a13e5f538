using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Collects the fields of selection sets for an object type, by response name in the order of the document (section 6.3.2, CollectFields and CollectSubfields).</summary>
/// <param name="schema">The schema that says which types a fragment applies to.</param>
/// <param name="fragments">The fragments of the document, by name.</param>
/// <param name="conditions">The variables that <c>@skip</c> and <c>@include</c> depend on: whether each is true.</param>
internal sealed class FieldCollector(GraphQLSchema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, IReadOnlyDictionary<string, bool> conditions)
{
    public OrderedDictionary<string, List<FieldNode>> Collect(ObjectType type, SelectionSetNode selections)
    {
        var groups = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        Collect(type, selections, groups, []);
        return groups;
    }

    public OrderedDictionary<string, List<FieldNode>> CollectSubfields(ObjectType type, IReadOnlyList<FieldNode> fields)
    {
        var groups = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (field.SelectionSet is { } selections)
                Collect(type, selections, groups, visited);
        }

        return groups;
    }

    private void Collect(ObjectType type, SelectionSetNode selections, OrderedDictionary<string, List<FieldNode>> groups, HashSet<string> visited)
    {
        foreach (var selection in selections.Selections)
        {
            if (!IsIncluded(selection))
                continue;
            switch (selection)
            {
                case FieldNode field:
                    if (groups.TryGetValue(field.ResponseName, out var group))
                        group.Add(field);
                    else
                        groups.Add(field.ResponseName, [field]);
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition, type):
                    Collect(type, fragment.SelectionSet, groups, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value)
                    && fragments.TryGetValue(spread.Name.Value, out var definition)
                    && Applies(definition.TypeCondition, type):
                    Collect(type, definition.SelectionSet, groups, visited);
                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode? condition, ObjectType type)
    {
        if (condition is null || condition.Name.Value == type.Name)
            return true;
        return schema.TryGetType(condition.Name.Value, out var conditional) && conditional is InterfaceType or UnionType && schema.IsPossibleType(conditional, type);
    }

    private bool IsIncluded(ISelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value == "skip" && IsTrue(directive))
                return false;
            if (directive.Name.Value == "include" && !IsTrue(directive))
                return false;
        }

        return true;
    }

    private bool IsTrue(DirectiveNode directive)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name.Value != "if")
                continue;
            return argument.Value switch
            {
                BooleanValueNode literal => literal.Value,
                VariableNode variable => conditions.GetValueOrDefault(variable.Name.Value),
                _ => false,
            };
        }

        return false;
    }
}
