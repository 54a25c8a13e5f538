using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Lists;

/// <summary>The lists of the query type with their orders and filters by members of the entity itself, read from the schema.</summary>
internal sealed class RootLists(GraphQLSchema schema)
{
    /// <summary>The placeholder of an ID in filters.</summary>
    public const string Id = "<id>";

    /// <summary>The lists that are paged, ordered and filtered.</summary>
    public IEnumerable<FieldDefinition> All =>
        schema.QueryType!.Fields.Where(static list =>
            list.Arguments.Any(static argument => argument.Name == "order") && !list.Arguments.Any(static argument => argument.IsRequired)
        );

    /// <summary>The orders of a list by one member.</summary>
    public IEnumerable<string> OrdersOf(FieldDefinition list) =>
        from member in InputOf(list, "order").Fields
        let isGroup = NameOf(member) == "SoonestDateSortInput"
        where isGroup || NameOf(member) == "SortDirection"
        from direction in (string[])["ASC", "DESC"]
        select isGroup ? $"{{ {member.Name}: {{ start: {direction} }} }}" : $"{{ {member.Name}: {direction} }}";

    /// <summary>
    /// The filters of a list by one member that an index serves: equality and lists of keys, states, names and titles, equality and ranges of dates.
    /// </summary>
    public IEnumerable<string> IndexedFiltersOf(FieldDefinition list) => FiltersOf(InputOf(list, "where"));

    private IEnumerable<string> FiltersOf(InputObjectType filter)
    {
        foreach (var member in filter.Fields)
        {
            var type = NameOf(member);
            if (type == "SubjectFilterInput")
            {
                foreach (var inner in FiltersOf((InputObjectType)schema.Types[type]))
                {
                    yield return $"{{ {member.Name}: {inner} }}";
                }
            }
            foreach (var operation in OperationsOf(type))
            {
                yield return $"{{ {member.Name}: {operation} }}";
            }
        }
    }

    private IEnumerable<string> OperationsOf(string type) =>
        type switch
        {
            "IdOperationFilterInput" => [$"{{ eq: {Id} }}", $"{{ in: [{Id}] }}"],
            "StringOperationFilterInput" => ["{ eq: \"x\" }", "{ in: [\"x\", \"y\"] }"],
            "BooleanOperationFilterInput" => ["{ eq: true }"],
            "DateTimeOperationFilterInput" =>
            [
                .. ((string[])["eq", "gt", "gte", "lt", "lte"]).Select(static operation => $"{{ {operation}: \"2026-01-01T00:00:05Z\" }}"),
                "{ in: [\"2026-01-01T00:00:05Z\"] }",
            ],
            "IntOperationFilterInput" => [],
            _ when type.EndsWith("OperationFilterInput", StringComparison.Ordinal) && ValueOf(type) is { } value =>
            [
                $"{{ eq: {value} }}",
                $"{{ in: [{value}] }}",
            ],
            _ => [],
        };

    private string? ValueOf(string operations) =>
        schema.Types[NameOf(((InputObjectType)schema.Types[operations]).Fields["eq"])] is EnumType type ? type.Values[^1].Name : null;

    private InputObjectType InputOf(FieldDefinition list, string argument) => (InputObjectType)schema.Types[NameOf(list.Arguments[argument])];

    private static string NameOf(InputValueDefinition value) => value.Type.ToString()!.Trim('[', ']', '!');
}
