using System.Runtime.CompilerServices;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Computes the part of an operation's cost that does not depend on a request, once for each operation.</summary>
/// <remarks>
/// Equal selections on the same type are processed once, wherever fragments spread them: the time is proportional to the number of different fields, even if
/// fragments expand to 2^200 fields.
/// </remarks>
/// <param name="schema">The schema, with its directives.</param>
/// <param name="collector">Collects the fields.</param>
/// <param name="options">The assumptions for fields without <c>@cost</c> or <c>@listSize</c>.</param>
/// <param name="maxFields">The maximum number of different fields to process.</param>
/// <param name="division">Divides the fields by when they are delivered. Null if all are delivered at once.</param>
internal sealed class CostCompiler(GraphQLSchema schema, FieldCollector collector, CostOptions options, int maxFields, IFieldDivision? division)
{
    private readonly Dictionary<Selections, CostNode> _known = [];
    private readonly List<CostNode> _varying = [];
    private readonly List<ItemCount> _required = [];
    private readonly IntrospectionSize _introspection = new(schema);
    private int _fieldCount;

    /// <summary>Computes the cost of an operation.</summary>
    /// <exception cref="GraphQLException">The operation has more different fields than the limit allows.</exception>
    public CostPlan Compile(ObjectType rootType, SelectionSetNode selections)
    {
        var root = CompileNode(rootType, collector.Collect(rootType, selections), null);
        return new CostPlan(root, [.. _varying], [.. _required]);
    }

    private CostNode CompileNode(ObjectType type, FieldCollection collected, ItemCount? sized)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var groups = GroupsOf(collected);
        var key = new Selections(type, sized, [.. groups.SelectMany(static group => group.Nodes.Append(null))]);
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        _fieldCount += groups.Count;
        if (_fieldCount > maxFields)
        {
            throw new GraphQLException(ExecutionErrors.TooManyFields(maxFields));
        }
        var fields = new List<CostField>(groups.Count);
        foreach (var group in groups)
        {
            if (schema.TryGetField(type, group.Nodes[0].Name.Value, out var definition))
            {
                fields.Add(CompileField(definition, group.Nodes, sized));
            }
        }

        var node = new CostNode(type, AppliedCost.WeightOf(type.Directives) ?? 1, fields, _varying.Count);
        if (node.Position >= 0)
        {
            _varying.Add(node);
        }
        _known.Add(key, node);
        return node;
    }

    private List<FieldGroup> GroupsOf(FieldCollection fields)
    {
        if (division is not { RepeatsFields: true })
        {
            return [.. fields.Groups.Values];
        }
        var divided = division.Divide(fields, []);
        return [.. divided.Now.Groups.Values, .. divided.Later.SelectMany(static part => part.Fields.Groups.Values)];
    }

    private CostField CompileField(FieldDefinition definition, IReadOnlyList<FieldNode> nodes, ItemCount? sized)
    {
        var named = definition.Type.NamedType();
        var stated = CostDirectives.SizingOf(definition.Directives) is { } sizing ? ItemCount.Of(definition, nodes[0], sizing, options) : null;
        if (stated is { RequiresOne: true })
        {
            _required.Add(stated);
        }

        var below = stated is { SizedFields.Count: > 0 } ? stated : null;
        var children = schema.GetPossibleTypes(named).Select(type => CompileNode(type, collector.CollectSubfields(type, nodes, []), below)).ToList();
        return new CostField(
            nodes[0],
            definition,
            AppliedCost.WeightOf(definition.Directives) ?? (named.IsComposite() || definition.Type.IsList() ? 1 : 0),
            CountOf(definition, named, below is null ? stated : null, sized),
            CountWithin(definition.Type),
            named.IsLeaf() ? AppliedCost.WeightOf(named.Directives) ?? 0 : 0,
            _introspection.CostOf(definition, nodes[0], children),
            children
        );
    }

    private ItemCount CountOf(FieldDefinition definition, NamedType named, ItemCount? stated, ItemCount? sized)
    {
        // The cost of introspection is that of the length of its answer.
        if (!definition.Type.IsList() || IntrospectionTypes.Contains(named) || ServiceTypes.Contains(named))
        {
            return ItemCount.One;
        }
        if (sized?.SizedFields.Contains(definition.Name) == true)
        {
            return sized;
        }
        return stated ?? ItemCount.Of(options.AssumedListSize);
    }

    private double CountWithin(IType type)
    {
        var count = 1.0;
        for (var item = (type.NullableType() as ListType)?.ElementType; item?.NullableType() is ListType list; item = list.ElementType)
        {
            count = OperationCost.Limit(count * options.AssumedListSize);
        }
        return count;
    }

    /// <summary>The fields that are selected on a type, by identity, with a null after each group of those that are merged.</summary>
    private readonly struct Selections(ObjectType type, ItemCount? sized, FieldNode?[] nodes) : IEquatable<Selections>
    {
        private readonly ObjectType _type = type;
        private readonly ItemCount? _sized = sized;
        private readonly FieldNode?[] _nodes = nodes;

        public bool Equals(Selections other) =>
            ReferenceEquals(_type, other._type)
            && ReferenceEquals(_sized, other._sized)
            && _nodes.AsSpan().SequenceEqual(other._nodes, ReferenceEqualityComparer.Instance);

        public override bool Equals(object? obj) => obj is Selections other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.Add(_type);
            foreach (var node in _nodes)
            {
                hash.Add(node is null ? 0 : RuntimeHelpers.GetHashCode(node));
            }
            return hash.ToHashCode();
        }
    }
}
