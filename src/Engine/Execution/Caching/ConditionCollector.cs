using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Execution;

/// <summary>Finds the variables that the <c>@skip</c> and <c>@include</c> of an operation and its fragments depend on.</summary>
internal static class ConditionCollector
{
    public static string[] Collect(OperationDefinitionNode operation, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
    {
        var names = new List<string>();
        Collect(operation.SelectionSet, fragments, names, new(StringComparer.Ordinal));
        return [.. names];
    }

    private static void Collect(SelectionSetNode selections, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, List<string> names, HashSet<string> visited)
    {
        foreach (var selection in selections.Selections)
        {
            foreach (var directive in selection.Directives)
            {
                if (directive.Name.Value is "skip" or "include")
                    AddVariables(directive, names);
            }

            var below = selection switch
            {
                FieldNode field => field.SelectionSet,
                InlineFragmentNode fragment => fragment.SelectionSet,
                FragmentSpreadNode spread when visited.Add(spread.Name.Value) && fragments.TryGetValue(spread.Name.Value, out var definition) => definition.SelectionSet,
                _ => null,
            };
            if (below is not null)
                Collect(below, fragments, names, visited);
        }
    }

    private static void AddVariables(DirectiveNode directive, List<string> names)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Value is VariableNode variable && !names.Contains(variable.Name.Value))
                names.Add(variable.Name.Value);
        }
    }
}
