using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary><c>@defer</c> and <c>@stream</c> are not used on the root fields of mutations and subscriptions.</summary>
/// <remarks>Incremental delivery, a proposal beyond the September 2025 edition.</remarks>
internal sealed class DeferStreamDirectiveOnRootFieldRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        // Fragments without errors are not checked again for further operations.
        var sound = new HashSet<string>(StringComparer.Ordinal);
        context.OnEnter<OperationDefinitionNode>(
            SyntaxKind.OperationDefinition,
            operation =>
            {
                if (operation.Operation != OperationType.Query && context.Schema.GetRootType(operation.Operation) is { } rootType)
                {
                    var visited = new HashSet<string>(StringComparer.Ordinal);
                    if (Check(context, operation, rootType, sound, visited))
                    {
                        sound.UnionWith(visited);
                    }
                }
            }
        );
    }

    /// <summary>Checks the root selections in document order, each fragment at its first spread; returns false if errors were reported.</summary>
    private static bool Check(ValidationContext context, OperationDefinitionNode operation, ObjectType rootType, HashSet<string> sound, HashSet<string> visited)
    {
        var isSound = true;
        var pending = new Stack<(SelectionSetNode Set, int Next)>([(operation.SelectionSet, 0)]);
        while (pending.TryPop(out var place))
        {
            if (place.Next == place.Set.Selections.Count)
            {
                continue;
            }

            pending.Push((place.Set, place.Next + 1));
            var selection = place.Set.Selections[place.Next];
            var selectionSet = (selection as InlineFragmentNode)?.SelectionSet;
            if (selection is FragmentSpreadNode spread)
            {
                if (!visited.Add(spread.Name.Value) || !context.Fragments.TryGetValue(spread.Name.Value, out var fragment))
                {
                    continue;
                }

                selectionSet = sound.Contains(spread.Name.Value) ? null : fragment.SelectionSet;
            }

            if (selection.FindDirective(selection is FieldNode ? IncrementalDirectives.Stream : IncrementalDirectives.Defer) is { } directive)
            {
                isSound = false;
                context.Report(ValidationErrors.IncrementalAtRoot(directive, operation.Operation, rootType));
            }

            if (selectionSet is not null)
            {
                pending.Push((selectionSet, 0));
            }
        }

        return isSound;
    }
}
