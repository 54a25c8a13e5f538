using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>Nothing is deferred or streamed at the root of mutations and subscriptions.</summary>
/// <remarks>Incremental delivery, a proposal beyond the September 2025 edition.</remarks>
internal sealed class DeferStreamDirectiveOnRootFieldRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        // A fragment at the root of several operations of one kind is reported for the first of them.
        var visited = new HashSet<(string Fragment, OperationType Operation)>();
        context.OnEnter<OperationDefinitionNode>(SyntaxKind.OperationDefinition, operation =>
        {
            if (operation.Operation != OperationType.Query && context.Schema.GetRootType(operation.Operation) is { } rootType)
            {
                Check(context, operation, rootType, visited);
            }
        });
    }

    private static void Check(ValidationContext context, OperationDefinitionNode operation, ObjectType rootType, HashSet<(string Fragment, OperationType Operation)> visited)
    {
        var pending = new Stack<SelectionSetNode>([operation.SelectionSet]);
        while (pending.TryPop(out var selectionSet))
        {
            foreach (var selection in selectionSet.Selections)
            {
                var name = selection is FieldNode ? IncrementalDirectives.Stream : IncrementalDirectives.Defer;
                if (IncrementalDirectives.Find(selection, name) is { } directive)
                {
                    context.Report(ValidationErrors.IncrementalAtRoot(directive, operation.Operation, rootType));
                }

                switch (selection)
                {
                    case InlineFragmentNode fragment:
                        pending.Push(fragment.SelectionSet);
                        break;
                    case FragmentSpreadNode spread when visited.Add((spread.Name.Value, operation.Operation)) && context.Fragments.TryGetValue(spread.Name.Value, out var fragment):
                        pending.Push(fragment.SelectionSet);
                        break;
                }
            }
        }
    }
}
