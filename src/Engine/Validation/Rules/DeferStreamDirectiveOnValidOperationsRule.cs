using System.Runtime.CompilerServices;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary><c>@defer</c> and <c>@stream</c> are not used in subscriptions, unless they can be disabled by their argument <c>if</c>.</summary>
/// <remarks>Incremental delivery, a proposal beyond the September 2025 edition.</remarks>
internal sealed class DeferStreamDirectiveOnValidOperationsRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        // Fragments without errors are not checked again for further operations.
        var sound = new HashSet<string>(StringComparer.Ordinal);
        context.OnEnter<OperationDefinitionNode>(
            SyntaxKind.OperationDefinition,
            operation =>
            {
                if (operation.Operation != OperationType.Subscription)
                {
                    return;
                }

                var visited = new HashSet<string>(sound, StringComparer.Ordinal);
                if (Check(context, operation.SelectionSet, [], visited))
                {
                    sound = visited;
                }
            }
        );
    }

    /// <summary>Checks all nested selections; returns false if errors were reported.</summary>
    private static bool Check(ValidationContext context, SelectionSetNode selectionSet, List<FragmentSpreadNode> spreads, HashSet<string> visited)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var isSound = true;
        foreach (var selection in selectionSet.Selections)
        {
            if (CanBeLeftOut(selection))
            {
                continue;
            }

            foreach (var directive in selection.Directives)
            {
                if (
                    directive.Name.Value is IncrementalDirectives.Defer or IncrementalDirectives.Stream
                    && directive.FindArgument("if") is not (VariableNode or BooleanValueNode { Value: false })
                )
                {
                    isSound = false;
                    context.Report(ValidationErrors.IncrementalInSubscription(directive, Enumerable.Reverse(spreads)));
                }
            }

            switch (selection)
            {
                case FieldNode { SelectionSet: { } below }:
                    isSound &= Check(context, below, spreads, visited);
                    break;
                case InlineFragmentNode fragment:
                    isSound &= Check(context, fragment.SelectionSet, spreads, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value) && context.Fragments.TryGetValue(spread.Name.Value, out var fragment):
                    spreads.Add(spread);
                    isSound &= Check(context, fragment.SelectionSet, spreads, visited);
                    spreads.RemoveAt(spreads.Count - 1);
                    break;
            }
        }

        return isSound;
    }

    /// <summary>Returns whether <c>@skip</c> or <c>@include</c> exclude a selection, or may do so.</summary>
    private static bool CanBeLeftOut(ISelectionNode selection) =>
        (selection.FindDirective("skip") is { } skip && skip.FindArgument("if") is not BooleanValueNode { Value: false })
        || (selection.FindDirective("include") is { } include && include.FindArgument("if") is not (null or BooleanValueNode { Value: true }));
}
