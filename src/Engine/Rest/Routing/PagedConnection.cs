using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Rest;

/// <summary>A connection of an operation that a client can page: its <c>after</c> is a variable, and its <c>pageInfo</c> is selected.</summary>
internal sealed record PagedConnection
{
    /// <summary>The response names from the root field to the connection.</summary>
    public required IReadOnlyList<string> Path { get; init; }

    /// <summary>The response name of <c>pageInfo</c>.</summary>
    public required string PageInfo { get; init; }

    /// <summary>The response names of the fields of <c>pageInfo</c> by their names.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>The variables of the arguments <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c>, by the name of the argument.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>Finds the first connection of an operation that can be paged.</summary>
    public static PagedConnection? Find(PublishedDocument document) => Find(document, document.Operation.SelectionSet, [], []);

    private static PagedConnection? Find(PublishedDocument document, SelectionSetNode selections, string[] path, HashSet<string> fragments)
    {
        foreach (var selection in selections.Selections)
        {
            var found = selection switch
            {
                FieldNode { SelectionSet: { } inner } field => Of(document, field, path) ?? Find(document, inner, [.. path, field.ResponseName], fragments),
                InlineFragmentNode inline => Find(document, inline.SelectionSet, path, fragments),
                FragmentSpreadNode spread when fragments.Add(spread.Name.Value) => Find(document, FragmentOf(document, spread), path, fragments),
                _ => null,
            };
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static SelectionSetNode FragmentOf(PublishedDocument document, FragmentSpreadNode spread) =>
        document.Document.Definitions.OfType<FragmentDefinitionNode>().First(fragment => fragment.Name.Value == spread.Name.Value).SelectionSet;

    private static PagedConnection? Of(PublishedDocument document, FieldNode field, string[] path)
    {
        var variables = field
            .Arguments.Where(static argument => argument is { Name.Value: "first" or "after" or "last" or "before", Value: VariableNode })
            .ToDictionary(static argument => argument.Name.Value, static argument => ((VariableNode)argument.Value).Name.Value, StringComparer.Ordinal);
        if (
            !variables.ContainsKey("after")
            || FieldsOf(document, field.SelectionSet!).FirstOrDefault(static inner => inner.Name.Value == "pageInfo") is not { } info
        )
        {
            return null;
        }
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var inner in FieldsOf(document, info.SelectionSet!))
        {
            names.TryAdd(inner.Name.Value, inner.ResponseName);
        }
        return new PagedConnection
        {
            Path = [.. path, field.ResponseName],
            PageInfo = info.ResponseName,
            Names = names,
            Variables = variables,
        };
    }

    private static IEnumerable<FieldNode> FieldsOf(PublishedDocument document, SelectionSetNode selections) =>
        selections.Selections.SelectMany(selection =>
            selection switch
            {
                FieldNode field => [field],
                InlineFragmentNode inline => FieldsOf(document, inline.SelectionSet),
                FragmentSpreadNode spread => FieldsOf(document, FragmentOf(document, spread)),
                _ => [],
            }
        );
}
