using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>A subscription has exactly one root field, which is not an introspection field and not conditional.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Single-Root-Field">Section 5.2.4.1 Single Root Field</see>.</remarks>
internal sealed class SingleFieldSubscriptionsRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnter<OperationDefinitionNode>(
            SyntaxKind.OperationDefinition,
            operation =>
            {
                if (operation.Operation == OperationType.Subscription && context.Schema.SubscriptionType is { } subscriptionType)
                {
                    Check(context, operation, subscriptionType);
                }
            }
        );
    }

    private static void Check(ValidationContext context, OperationDefinitionNode operation, ObjectType subscriptionType)
    {
        var root = new RootFields(context, subscriptionType);
        root.Collect(operation.SelectionSet);
        if (root.Conditions.Count > 0)
        {
            context.Report(ValidationErrors.ConditionalSubscriptionField(operation, root.Conditions));
            return;
        }

        if (root.ByResponseName.Count == 0)
        {
            context.Report(ValidationErrors.NoSubscriptionField(operation));
        }
        else if (root.ByResponseName.Count > 1)
        {
            context.Report(ValidationErrors.SeveralSubscriptionFields(operation, root.ByResponseName.Values.Skip(1).SelectMany(fields => fields)));
        }

        foreach (var fields in root.ByResponseName.Values)
        {
            if (fields[0].Name.Value.StartsWith("__", StringComparison.Ordinal))
            {
                context.Report(ValidationErrors.IntrospectionSubscriptionField(operation, fields));
            }
        }
    }

    /// <summary>Collects the root fields of a subscription (CollectSubscriptionFields).</summary>
    private sealed class RootFields(ValidationContext context, ObjectType type)
    {
        private readonly HashSet<string> _visitedFragments = new(StringComparer.Ordinal);

        public OrderedDictionary<string, List<FieldNode>> ByResponseName { get; } = new(StringComparer.Ordinal);

        public List<DirectiveNode> Conditions { get; } = [];

        public void Collect(SelectionSetNode selectionSet)
        {
            var pending = new Stack<ISelectionNode>(selectionSet.Selections.Reverse());
            while (pending.TryPop(out var selection))
            {
                if (FindCondition(selection) is { } condition)
                {
                    Conditions.Add(condition);
                    continue;
                }

                switch (selection)
                {
                    case FieldNode field:
                        Add(field);
                        break;
                    case InlineFragmentNode fragment when Applies(fragment.TypeCondition):
                        PushAll(pending, fragment.SelectionSet);
                        break;
                    case FragmentSpreadNode spread
                        when _visitedFragments.Add(spread.Name.Value)
                            && context.Fragments.TryGetValue(spread.Name.Value, out var fragment)
                            && Applies(fragment.TypeCondition):
                        PushAll(pending, fragment.SelectionSet);
                        break;
                }
            }
        }

        private void Add(FieldNode field)
        {
            if (!ByResponseName.TryGetValue(field.ResponseName, out var fields))
            {
                ByResponseName.Add(field.ResponseName, fields = []);
            }

            fields.Add(field);
        }

        private bool Applies(NamedTypeNode? condition) =>
            condition is null || (context.Schema.TryGetType(condition.Name.Value, out var conditionType) && context.Schema.IsPossibleType(conditionType, type));

        private static DirectiveNode? FindCondition(ISelectionNode selection) =>
            selection.Directives.FirstOrDefault(directive => directive.Name.Value == "skip")
            ?? selection.Directives.FirstOrDefault(directive => directive.Name.Value == "include");

        private static void PushAll(Stack<ISelectionNode> pending, SelectionSetNode selectionSet)
        {
            foreach (var selection in selectionSet.Selections.Reverse())
            {
                pending.Push(selection);
            }
        }
    }
}
