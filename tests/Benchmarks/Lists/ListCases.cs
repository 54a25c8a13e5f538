using System.Text.Json;

namespace Qplet.GraphQL.Benchmarks.Lists;

/// <summary>All orders and filters of the root lists of a schema, by members of the entity and of those it refers to.</summary>
internal sealed class ListCases
{
    /// <summary>The introspection that the cases are read from.</summary>
    public const string Introspection =
        "{ __schema { queryType { fields { name args { name type { ...T } } } } types { name enumValues { name } inputFields { name type { ...T } } } } } "
        + "fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { name } } } }";

    private const int MaxDepth = 2;

    private readonly Dictionary<string, JsonElement> _types;
    private readonly JsonElement _schema;

    public ListCases(JsonElement data)
    {
        _schema = data.GetProperty("__schema");
        _types = _schema.GetProperty("types").EnumerateArray().ToDictionary(static type => type.GetProperty("name").GetString()!);
    }

    /// <summary>The list, its arguments and the document of each case.</summary>
    public IEnumerable<(string List, string Arguments)> All()
    {
        foreach (var field in _schema.GetProperty("queryType").GetProperty("fields").EnumerateArray())
        {
            var arguments = field.GetProperty("args").EnumerateArray().ToDictionary(static a => a.GetProperty("name").GetString()!, NameOf);
            if (!arguments.TryGetValue("order", out var order) || !arguments.TryGetValue("where", out var where) || arguments.ContainsKey("releaseId"))
            {
                continue;
            }
            var list = field.GetProperty("name").GetString()!;
            foreach (var criterion in OrdersOf(order, 1))
            {
                yield return (list, $"order: [{criterion}]");
            }
            foreach (var condition in FiltersOf(where, 1))
            {
                yield return (list, $"where: {condition}");
            }
        }
    }

    private IEnumerable<string> OrdersOf(string input, int depth) =>
        from member in MembersOf(input)
        let type = NameOf(member)
        from criterion in type == "SortDirection" ? ["ASC", "DESC"]
        : depth < MaxDepth ? OrdersOf(type, depth + 1)
        : []
        select $"{{ {member.GetProperty("name")}: {criterion} }}";

    private IEnumerable<string> FiltersOf(string input, int depth) =>
        from member in MembersOf(input)
        let name = member.GetProperty("name").GetString()
        where name is not ("and" or "or")
        let type = NameOf(member)
        from condition in type.EndsWith("OperationFilterInput", StringComparison.Ordinal) ? OperationsOf(type, depth)
        : type == "Boolean" ? ["true", "false"]
        : depth < MaxDepth || type.EndsWith("ListFilterInput", StringComparison.Ordinal) ? FiltersOf(type, depth + 1)
        : []
        select $"{{ {name}: {condition} }}";

    // Values that few rows have or none, so a page is never full and the whole list is read if no index serves the filter.
    private IEnumerable<string> OperationsOf(string type, int depth) =>
        from operation in MembersOf(type)
        let name = operation.GetProperty("name").GetString()
        where name is not ("and" or "or") && (depth == 1 || name is "eq" or "neq" or "contains" or "ncontains" or "gt")
        from value in ValuesOf(NameOf(operation), name)
        select $"{{ {name}: {(name is "in" or "nin" ? $"[{value}]" : value)} }}";

    private IEnumerable<string> ValuesOf(string type, string operation) =>
        type switch
        {
            "String" => operation.StartsWith('n') ? ["\"\""] : ["\"zzq\"", "\"zq\""],
            "Int" => operation is "lt" or "lte" ? ["-1"] : ["2000000000"],
            "DateTime" => operation is "lt" or "lte" ? ["\"1971-01-01T00:00:00Z\""] : ["\"2999-01-01T00:00:00Z\""],
            "Boolean" => ["true", "false"],
            _ when _types[type].GetProperty("enumValues") is { ValueKind: JsonValueKind.Array } values => values
                .EnumerateArray()
                .Select(static value => value.GetProperty("name").GetString()!),
            _ => [],
        };

    private JsonElement.ArrayEnumerator MembersOf(string input) => _types[input].GetProperty("inputFields").EnumerateArray();

    private static string NameOf(JsonElement value)
    {
        var type = value.GetProperty("type");
        while (type.TryGetProperty("ofType", out var inner) && inner.ValueKind == JsonValueKind.Object)
        {
            type = inner;
        }
        return type.GetProperty("name").GetString()!;
    }
}
