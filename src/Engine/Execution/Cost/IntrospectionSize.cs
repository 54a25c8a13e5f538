using System.Collections;
using System.Runtime.CompilerServices;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// Computes the cost of fields that read the schema by the length of their answers, which is known before the execution: a unit for each
/// <see cref="CharactersOfUnit" /> characters. Reads the schema as the execution would, but the same selections on the same part of it only once.
/// </summary>
/// <param name="schema">The schema that is read.</param>
internal sealed class IntrospectionSize(GraphQLSchema schema)
{
    /// <summary>The number of characters that cost as much as an object.</summary>
    public const double CharactersOfUnit = 100;

    /// <summary>The number of reads beyond which the cost is the highest there is. Several full introspection queries need fewer.</summary>
    private const int MaxReads = 1_000_000;

    /// <summary>The quotes, the colon and the comma of a member.</summary>
    private const int LengthOfSyntax = 4;

    /// <summary>The length of a value that is not a text.</summary>
    private const int LengthOfLiteral = 5;

    /// <summary>The longest cursor, coordinate or score of a search.</summary>
    private const int LengthOfSearchValue = 80;

    /// <summary>The length of the ways to select a part of the schema.</summary>
    private const int LengthOfPaths = 800;

    private readonly Dictionary<CostNode, Dictionary<object, double>> _known = [];
    private readonly IntrospectionContext _context = new(schema);
    private int _reads;

    /// <summary>Returns the cost of the answer of a field, or of each item if its value is a list. 0 if the field does not read the schema.</summary>
    /// <param name="definition">The field.</param>
    /// <param name="node">The place where it is selected.</param>
    /// <param name="children">The selections on its possible types.</param>
    public double CostOf(FieldDefinition definition, FieldNode node, IReadOnlyList<CostNode> children) =>
        ReferenceEquals(definition, IntrospectionFields.Schema) ? Units(SizeOf(children[0], schema))
        : ReferenceEquals(definition, IntrospectionFields.Type) ? Units(SizeOfType(node, children[0]))
        : ReferenceEquals(definition, IntrospectionFields.Search) ? Units(SizeOfSearchResult(children[0]))
        : ReferenceEquals(definition, IntrospectionFields.Definitions) ? Units(SizeOfLargest(children))
        : 0;

    private static double Units(double size) => OperationCost.Limit(Math.Floor(size / CharactersOfUnit));

    private double SizeOfType(FieldNode node, CostNode child) =>
        node.Arguments is [{ Value: StringValueNode name }, ..]
            ? schema.FindType(name.Value) is { } type
                ? SizeOf(child, type)
                : 0
            : schema.Types.Values.Max(type => SizeOf(child, type));

    private double SizeOfSearchResult(CostNode result) =>
        result.Fields.Sum(field =>
            NameOf(field)
            + (
                field.Children.Count > 0 ? SizeOfLargest(field.Children)
                : field.Definition.Type.IsList() ? LengthOfPaths
                : LengthOfSearchValue
            )
        );

    /// <summary>Returns the size of the largest part of the schema that a coordinate can denote.</summary>
    private double SizeOfLargest(IReadOnlyList<CostNode> children)
    {
        var largest = 0.0;
        foreach (var definition in Definitions())
        {
            if (children.FirstOrDefault(child => child.Type.RuntimeType.IsInstanceOfType(definition)) is { } child)
            {
                largest = Math.Max(largest, SizeOf(child, definition));
            }
        }
        return largest;
    }

    private IEnumerable<object> Definitions()
    {
        foreach (var directive in schema.Directives.Values)
        {
            yield return directive;
            foreach (var argument in directive.Arguments)
            {
                yield return argument;
            }
        }
        foreach (var type in schema.Types.Values)
        {
            yield return type;
            IEnumerable<object> members = type switch
            {
                ComplexType complex => complex.Fields.SelectMany(static field => field.Arguments.Prepend<object>(field)),
                InputObjectType input => input.Fields,
                EnumType enumeration => enumeration.Values,
                _ => [],
            };
            foreach (var member in members)
            {
                yield return member;
            }
        }
    }

    private double SizeOf(CostNode node, object part)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!_known.TryGetValue(node, out var sizes))
        {
            _known[node] = sizes = new(ReferenceEqualityComparer.Instance);
        }
        if (sizes.TryGetValue(part, out var known))
        {
            return known;
        }
        var size = 2.0;
        foreach (var field in node.Fields)
        {
            if (++_reads > MaxReads)
            {
                return OperationCost.Highest;
            }
            size += NameOf(field) + SizeOf(node, field, part);
        }
        sizes[part] = size;
        return size;
    }

    private double SizeOf(CostNode node, CostField field, object part)
    {
        if (ReferenceEquals(field.Definition, IntrospectionFields.TypeName))
        {
            return node.Type.Name.Length;
        }
        return _context.Read(field.Definition, part) switch
        {
            null => LengthOfLiteral,
            string text => text.Length,
            IEnumerable<string> texts => texts.Sum(static text => text.Length + LengthOfSyntax),
            IEnumerable items when field.Definition.Type.IsList() => SizeOfItems(field.Children[0], items),
            var value when field.Children.Count > 0 => SizeOf(field.Children[0], value),
            _ => LengthOfLiteral,
        };
    }

    private double SizeOfItems(CostNode child, IEnumerable items)
    {
        var size = 2.0;
        foreach (var item in items)
        {
            size += SizeOf(child, item) + 1;
        }
        return size;
    }

    private static int NameOf(CostField field) => field.Node.ResponseName.Length + LengthOfSyntax;
}
