using System.Text;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Cost;

/// <summary>
/// Queries of any shape that the schema allows: paged lists in each other, plain lists, abstract types, aliases, page sizes in literals and in variables.
/// </summary>
internal sealed class RandomQuery
{
    private const int MaxDepth = 5;

    private readonly GraphQLSchema _schema;
    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly List<string> _declarations = [];
    private int _aliases;

    private RandomQuery(GraphQLSchema schema, Random random)
    {
        _schema = schema;
        _random = random;
    }

    /// <summary>The values of the variables.</summary>
    public Dictionary<string, object?> Variables { get; } = [];

    public string Document { get; private set; } = "";

    public static RandomQuery Create(GraphQLSchema schema, Random random)
    {
        var query = new RandomQuery(schema, random);
        query.Select(schema.QueryType!, 0);
        var declarations = query._declarations.Count == 0 ? "" : $"({string.Join(", ", query._declarations)})";
        query.Document = $"query{declarations} {query._text}";
        return query;
    }

    private void Select(NamedType type, int depth)
    {
        _text.Append("{ ");
        if (type is ComplexType complex)
        {
            SelectFields(complex, depth);
        }
        if (type.IsAbstract())
        {
            _text.Append("__typename ");
            foreach (var possible in _schema.GetPossibleTypes(type).Where(_ => _random.Next(2) == 0))
            {
                _text.Append("... on ").Append(possible.Name).Append(' ');
                Select(possible, depth + 1);
            }
        }

        _text.Append("} ");
    }

    private void SelectFields(ComplexType type, int depth)
    {
        var selectable = type
            .Fields.Where(field => !field.Arguments.Any(static argument => argument.IsRequired) && (depth < MaxDepth || field.Type.IsLeaf()))
            .ToArray();
        var leaves = selectable.Where(static field => field.Type.IsLeaf()).ToArray();
        _text.Append('t').Append(_aliases++).Append(": __typename ");
        if (leaves.Length > 0 && _random.Next(2) == 0)
        {
            Field(leaves[_random.Next(leaves.Length)], depth);
        }
        var below = selectable.Where(static field => field.Type.IsComposite()).ToArray();
        for (var i = below.Length == 0 ? 0 : _random.Next(1, 3); i > 0; i--)
        {
            Field(below[_random.Next(below.Length)], depth);
        }
    }

    private void Field(FieldDefinition field, int depth)
    {
        _text.Append('f').Append(_aliases++).Append(": ").Append(field.Name);
        Page(field);
        _text.Append(' ');
        if (field.Type.IsComposite())
        {
            Select(field.Type.NamedType(), depth + 1);
        }
    }

    private void Page(FieldDefinition field)
    {
        if (!field.Arguments.Contains("first") || _random.Next(4) == 0)
        {
            return;
        }
        var argument = field.Arguments.Contains("last") && _random.Next(4) == 0 ? "last" : "first";
        var size = _random.Next(0, 13);
        if (_random.Next(3) > 0)
        {
            _text.Append('(').Append(argument).Append(": ").Append(size).Append(')');
            return;
        }

        var name = $"n{_declarations.Count}";
        _declarations.Add($"${name}: Int");
        Variables.Add(name, size);
        _text.Append('(').Append(argument).Append(": $").Append(name).Append(')');
    }
}
