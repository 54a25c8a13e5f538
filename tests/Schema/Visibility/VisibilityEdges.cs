using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Visibility;

/// <summary>The edges of the schema into types with a rule: fields, filter members and order members.</summary>
internal sealed class VisibilityEdges(GraphQLSchema schema, IReadOnlySet<string> types)
{
    /// <summary>A field that leads to an object or a list of them.</summary>
    /// <param name="Type">The type that has the field.</param>
    /// <param name="Name">The name of the field.</param>
    /// <param name="Target">The type of the objects.</param>
    /// <param name="IsList">Whether the field is a list or a connection.</param>
    /// <param name="IsConnection">Whether the field is a connection.</param>
    internal sealed record Edge(string Type, string Name, string Target, bool IsList, bool IsConnection)
    {
        /// <summary>The selection of the objects' IDs, with more fields of each.</summary>
        public string Select(string fields = "", int size = 50) =>
            IsConnection ? $"{Name}(first: {size}) {{ totalCount nodes {{ id {fields} }} }}" : $"{Name} {{ ... on Node {{ id }} {fields} }}";
    }

    /// <summary>Returns the fields of a type that need no arguments and lead to a type with a rule.</summary>
    public IReadOnlyList<Edge> FieldsOf(string type) =>
        [
            .. ((ComplexType)schema.Types[type])
                .Fields.Where(static field => !field.Arguments.Any(static argument => argument.IsRequired))
                .Select(EdgeOf)
                .OfType<Edge>(),
        ];

    /// <summary>Returns the names of the fields of the query type that are connections with an argument.</summary>
    public IEnumerable<(Edge Root, InputObjectType Input)> RootsWith(string argument) =>
        from field in schema.QueryType!.Fields
        where field.Arguments.Contains(argument) && !field.Arguments.Any(static given => given.IsRequired)
        let edge = EdgeOf(field)
        where edge is { IsConnection: true }
        select (edge, (InputObjectType)field.Arguments[argument].Type.NamedType());

    /// <summary>Returns the members of a filter that lead to a type with a rule, as text around the filter of that type.</summary>
    public IEnumerable<(string Start, string End, string Target, InputObjectType Input)> FilterMembers(InputObjectType input)
    {
        foreach (var member in input.Fields)
        {
            if (member.Type.NamedType() is not InputObjectType inner || member.Name is "and" or "or")
            {
                continue;
            }
            if (inner.Name.EndsWith("ListFilterInput", StringComparison.Ordinal) && types.Contains(inner.Name[..^"ListFilterInput".Length]))
            {
                var element = (InputObjectType)inner.Fields["some"].Type.NamedType();
                yield return ($"{{ {member.Name}: {{ some: ", " } }", inner.Name[..^"ListFilterInput".Length], element);
            }
            else if (inner.Name.EndsWith("FilterInput", StringComparison.Ordinal) && types.Contains(inner.Name[..^"FilterInput".Length]))
            {
                yield return ($"{{ {member.Name}: ", " }", inner.Name[..^"FilterInput".Length], inner);
            }
        }
    }

    /// <summary>Returns the members of an order that lead to a type with a rule.</summary>
    public IEnumerable<(string Member, string Leaf, string Target)> OrderMembers(InputObjectType input) =>
        from member in input.Fields
        let inner = member.Type.NamedType() as InputObjectType
        where inner is not null && inner.Name.EndsWith("SortInput", StringComparison.Ordinal) && types.Contains(inner.Name[..^"SortInput".Length])
        select (member.Name, inner.Fields.First(static field => field.Type.NamedType() is EnumType).Name, inner.Name[..^"SortInput".Length]);

    private Edge? EdgeOf(FieldDefinition field)
    {
        var named = field.Type.NamedType();
        if (named is ObjectType connection && connection.Name.EndsWith("Connection", StringComparison.Ordinal))
        {
            return connection.Fields.TryGet("nodes", out var nodes) && types.Contains(nodes.Type.NamedType().Name)
                ? new(field.DeclaringType.Name, field.Name, nodes.Type.NamedType().Name, IsList: true, IsConnection: true)
                : null;
        }
        return schema.GetPossibleTypes(named) is { Count: > 0 } possible && possible.Any(type => types.Contains(type.Name)) && named.Name != "Node"
            ? new(field.DeclaringType.Name, field.Name, named.Name, field.Type.IsList(), IsConnection: false)
            : null;
    }
}
