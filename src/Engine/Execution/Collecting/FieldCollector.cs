using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// Collects the fields of selection sets for an object type, by response name in the order of the document
/// (<see href="https://spec.graphql.org/September2025/#CollectFields()">CollectFields</see> and CollectSubfields).
/// </summary>
/// <param name="schema">The schema that decides which types a fragment applies to.</param>
/// <param name="fragments">The fragments of the document, by name.</param>
/// <param name="conditions">The values of the variables that <c>@skip</c>, <c>@include</c>, <c>@defer</c> and <c>@stream</c> depend on.</param>
/// <param name="isIncremental">Whether parts of the response may be delivered later. If not, <c>@defer</c> and <c>@stream</c> are ignored.</param>
internal sealed class FieldCollector(
    GraphQLSchema schema,
    IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
    IReadOnlyDictionary<string, bool> conditions,
    bool isIncremental
)
{
    public FieldCollection Collect(ObjectType type, SelectionSetNode selections)
    {
        var fields = new FieldCollection();
        Collect(type, selections, null, fields, new(StringComparer.Ordinal));
        return fields;
    }

    /// <summary>Collects the fields that are selected on the value of a field.</summary>
    /// <param name="type">The type of the object.</param>
    /// <param name="nodes">The places where the field is selected.</param>
    /// <param name="usages">The <c>@defer</c> around each place. Empty if the field is not deferred anywhere.</param>
    public FieldCollection CollectSubfields(ObjectType type, IReadOnlyList<FieldNode> nodes, IReadOnlyList<DeferUsage?> usages)
    {
        var fields = new FieldCollection();
        var visited = new Dictionary<string, List<DirectiveNode?>>(StringComparer.Ordinal);
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].SelectionSet is { } selections)
            {
                Collect(type, selections, usages.Count == 0 ? null : usages[i], fields, visited);
            }
        }

        return fields;
    }

    /// <summary>Returns the field's <c>@stream</c> if it is active, or null.</summary>
    public DirectiveNode? FindStream(FieldNode field) =>
        isIncremental && field.FindDirective(BuiltInDirectives.Stream.Name) is { } directive && IsTrue(directive, otherwise: true) ? directive : null;

    /// <param name="type">The object's type.</param>
    /// <param name="selections">The selections.</param>
    /// <param name="usage">The <c>@defer</c> around it.</param>
    /// <param name="fields">The collection that receives the fields.</param>
    /// <param name="visited">
    /// The visited fragments, with the directives that deferred them. Null for a fragment that was visited without being deferred; it need not be visited
    /// again.
    /// </param>
    private void Collect(
        ObjectType type,
        SelectionSetNode selections,
        DeferUsage? usage,
        FieldCollection fields,
        Dictionary<string, List<DirectiveNode?>> visited
    )
    {
        foreach (var selection in selections.Selections)
        {
            if (!IsIncluded(selection))
            {
                continue;
            }
            switch (selection)
            {
                case FieldNode field:
                    fields.Add(field, usage);
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition, type):
                    Collect(type, fragment.SelectionSet, Enter(fragment, usage, fields) ?? usage, fields, visited);
                    break;
                case FragmentSpreadNode spread when fragments.TryGetValue(spread.Name.Value, out var definition) && Applies(definition.TypeCondition, type):
                    if (FindDefer(spread) is var directive && TryVisit(visited, spread.Name.Value, directive ?? usage?.Directive))
                    {
                        Collect(type, definition.SelectionSet, Enter(directive, usage, fields) ?? usage, fields, visited);
                    }
                    break;
            }
        }
    }

    private DeferUsage? Enter(InlineFragmentNode fragment, DeferUsage? usage, FieldCollection fields) => Enter(FindDefer(fragment), usage, fields);

    private static DeferUsage? Enter(DirectiveNode? directive, DeferUsage? usage, FieldCollection fields)
    {
        if (directive is null)
        {
            return null;
        }
        var entered = new DeferUsage(directive, usage);
        fields.Add(entered);
        return entered;
    }

    private static bool TryVisit(Dictionary<string, List<DirectiveNode?>> visited, string name, DirectiveNode? directive)
    {
        if (!visited.TryGetValue(name, out var directives))
        {
            visited.Add(name, directives = []);
        }
        if (directives.Contains(null) || directives.Contains(directive))
        {
            return false;
        }
        directives.Add(directive);
        return true;
    }

    private DirectiveNode? FindDefer(IHasDirectives fragment) =>
        isIncremental && fragment.FindDirective(BuiltInDirectives.Defer.Name) is { } directive && IsTrue(directive, otherwise: true) ? directive : null;

    private bool Applies(NamedTypeNode? condition, ObjectType type)
    {
        if (condition is null || condition.Name.Value == type.Name)
        {
            return true;
        }
        return schema.TryGetType(condition.Name.Value, out var conditional)
            && conditional is InterfaceType or UnionType
            && schema.IsPossibleType(conditional, type);
    }

    private bool IsIncluded(ISelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value == "skip" && IsTrue(directive))
            {
                return false;
            }
            if (directive.Name.Value == "include" && !IsTrue(directive))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsTrue(DirectiveNode directive, bool otherwise = false)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name.Value != "if")
            {
                continue;
            }
            return argument.Value switch
            {
                BooleanValueNode literal => literal.Value,
                VariableNode variable => conditions.GetValueOrDefault(variable.Name.Value),
                _ => false,
            };
        }

        return otherwise;
    }
}
