using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Execution;

/// <summary>Finds the variables that the <c>@skip</c>, <c>@include</c>, <c>@defer</c> and <c>@stream</c> of an operation and its fragments depend on.</summary>
internal static class ConditionCollector
{
    /// <summary>Returns the names of the variables, and whether the operation uses <c>@defer</c> or <c>@stream</c>.</summary>
    public static (string[] Names, bool IsIncremental) Collect(OperationDefinitionNode operation, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
    {
        var names = new List<string>();
        var isIncremental = false;
        Collect(operation.SelectionSet, fragments, names, ref isIncremental, new(StringComparer.Ordinal));
        return ([.. names], isIncremental);
    }

    private static void Collect(
        SelectionSetNode selections,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        List<string> names,
        ref bool isIncremental,
        HashSet<string> visited
    )
    {
        foreach (var selection in selections.Selections)
        {
            foreach (var directive in selection.Directives)
            {
                var isHeldBack = directive.Name.Value is "defer" or "stream";
                isIncremental |= isHeldBack;
                if (isHeldBack || directive.Name.Value is "skip" or "include")
                {
                    AddVariables(directive, names);
                }
            }

            var below = selection switch
            {
                FieldNode field => field.SelectionSet,
                InlineFragmentNode fragment => fragment.SelectionSet,
                FragmentSpreadNode spread when visited.Add(spread.Name.Value) && fragments.TryGetValue(spread.Name.Value, out var definition) =>
                    definition.SelectionSet,
                _ => null,
            };
            if (below is not null)
            {
                Collect(below, fragments, names, ref isIncremental, visited);
            }
        }
    }

    private static void AddVariables(DirectiveNode directive, List<string> names)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument is { Name.Value: "if", Value: VariableNode variable } && !names.Contains(variable.Name.Value))
            {
                names.Add(variable.Name.Value);
            }
        }
    }
}
