using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Databases;

/// <summary>A list that can be filtered and ordered, and searched if it says so.</summary>
internal sealed record FilteredList(string Path, InputObjectType Filter, InputObjectType Order, bool HasSearch, string Document)
{
    /// <summary>Returns the list in a field of a type.</summary>
    /// <param name="field">The field.</param>
    /// <param name="root">The selection that leads to the field, with the word LIST for it.</param>
    public static FilteredList? Of(FieldDefinition field, string root)
    {
        var arguments = field.Arguments;
        if (arguments.FirstOrDefault(static a => a.Name == "where")?.Type is not InputObjectType filter || OrderOf(field) is not { } order)
        {
            return null;
        }
        if (arguments.Any(static a => a.Type is NonNullType))
        {
            return null;
        }
        var hasSearch = arguments.Any(static a => a.Name == "search");
        var list =
            $"{field.Name}({(hasSearch ? "search: $search, " : "")}where: $where, order: $order, "
            + "first: $first, after: $after, last: $last, before: $before) "
            + "{ totalCount nodes { ...Key } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";
        var node = ((NamedType)NodeOf(field)).Name;
        var key = node switch
        {
            "Country" or "Category" or "Subcategory" or "ReleaseAction" => "code",
            _ => "id",
        };
        return new(
            $"{field.Name}",
            filter,
            order,
            hasSearch,
            $"query({(hasSearch ? "$search: String, " : "")}$where: {filter.Name}, $order: [{order.Name}!], "
                + "$first: Int, $after: String, $last: Int, $before: String) "
                + $"{{ {root.Replace("LIST", list, StringComparison.Ordinal)} }} fragment Key on {node} {{ key: {key} }}"
        );
    }

    private static InputObjectType? OrderOf(FieldDefinition field) =>
        field.Arguments.FirstOrDefault(static a => a.Name == "order")?.Type is ListType { ElementType: NonNullType { NullableType: InputObjectType order } }
            ? order
            : null;

    private static IType NodeOf(FieldDefinition field)
    {
        var connection = (ObjectType)Plain(field.Type);
        return Plain(((ListType)Plain(connection.Fields["nodes"].Type)).ElementType);
    }

    private static IType Plain(IType type) => type is NonNullType required ? required.NullableType : type;
}
