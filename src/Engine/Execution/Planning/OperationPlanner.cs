using System.Collections.Concurrent;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// Creates the parts of one <see cref="OperationPlan" />: collects the fields for each object type
/// (<see href="https://spec.graphql.org/September2025/#CollectFields()">CollectFields</see>), and chooses how each field's value is obtained.
/// </summary>
/// <remarks>
/// Selections on object types are planned at once or when first used, those on the possible types of an abstract type only when an object of that type
/// occurs. Safe for concurrent use.
/// </remarks>
internal sealed class OperationPlanner
{
    private readonly ExecutionOptions _options;
    private readonly FieldCollector _collector;
    private readonly bool _keepsLeaves;
    private readonly IFieldDivision? _division;
    private readonly ConcurrentDictionary<Type, IReadOnlySet<string>?> _requirements = new();
    private ObjectPlan _root = null!;
    private int _fieldCount;

    private OperationPlanner(GraphQLSchema schema, ExecutionOptions options, FieldCollector collector, bool keepsLeaves, IFieldDivision? division)
    {
        Schema = schema;
        _options = options;
        _collector = collector;
        _keepsLeaves = keepsLeaves;
        _division = division;
    }

    public GraphQLSchema Schema { get; }

    public int FieldCount => Volatile.Read(ref _fieldCount);

    /// <summary>Plans an operation for one combination of its conditions.</summary>
    /// <exception cref="GraphQLException">The schema does not support this type of operation, or the operation selects too many fields.</exception>
    public static OperationPlan Plan(
        GraphQLSchema schema,
        OperationDefinitionNode definition,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        IReadOnlyDictionary<string, bool> conditions,
        IncrementalFormat format,
        IFieldDivision? division,
        ExecutionOptions options
    )
    {
        var rootType = schema.GetRootType(definition.Operation) ?? throw new GraphQLException(ExecutionErrors.OperationTypeNotSupported(definition));
        var collector = new FieldCollector(schema, fragments, conditions, isIncremental: division is not null);

        // A later field of a mutation may change an object that an earlier one returned, so its leaves are read immediately.
        var keepsLeaves = definition.Operation == OperationType.Mutation;
        var planner = new OperationPlanner(schema, options, collector, keepsLeaves, division);
        planner._root = planner.PlanObject(rootType, collector.Collect(rootType, definition.SelectionSet), [], 0);
        return new OperationPlan(planner, definition, planner._root, format);
    }

    /// <summary>Returns the properties of an entity that the operation reads, in any of its selections.</summary>
    public IReadOnlySet<string>? GetOperationRequirements(Type entity) =>
        _requirements.GetOrAdd(entity, static (type, planner) => RequirementCollector.CollectAll(planner._root, type), this);

    /// <summary>Computes the cost of the selections on the root type.</summary>
    public CostPlan PlanCost(ObjectType rootType, SelectionSetNode selections) =>
        new CostCompiler(Schema, _collector, _options.Cost, _options.MaxPlannedFields, _division).Compile(rootType, selections);

    /// <summary>Plans the selections of a field on an object type.</summary>
    public ObjectPlan PlanObject(ObjectType type, FieldPlan parent) =>
        PlanObject(type, _collector.CollectSubfields(type, parent.Nodes, parent.Usages), parent.DeferredWith, parent.Depth + 1);

    /// <param name="type">The object's type.</param>
    /// <param name="fields">The fields that are selected on it.</param>
    /// <param name="around">The uses of <c>@defer</c> that the object itself belongs to.</param>
    /// <param name="depth">The number of fields above its fields.</param>
    private ObjectPlan PlanObject(ObjectType type, FieldCollection fields, IReadOnlyList<DeferUsage> around, int depth)
    {
        if (_division is null)
        {
            return new ObjectPlan(type, PlanFields(type, fields, around, depth));
        }
        var divided = _division.Divide(fields, around);
        return new ObjectPlan(
            type,
            PlanFields(type, divided.Now, around, depth),
            [.. divided.Later.Select(part => new DeferredPlan(part.Usages, new ObjectPlan(type, PlanFields(type, part.Fields, part.Usages, depth))))],
            fields.NewUsages
        );
    }

    private FieldPlan[] PlanFields(ObjectType type, FieldCollection fields, IReadOnlyList<DeferUsage> deferredWith, int depth)
    {
        var plans = new List<FieldPlan>(fields.Groups.Count);
        foreach (var group in fields.Groups.Values)
        {
            // Only a document that was not validated can select a field that does not exist. The specification ignores such fields.
            if (!Schema.TryGetField(type, group.Nodes[0].Name.Value, out var definition))
            {
                continue;
            }
            var plan = PlanField(new FieldPlace(type, definition, group.Nodes, depth));
            if (_division is not null)
            {
                plan.SetIncremental(group.Usages, deferredWith, PlanStream(plan));
            }
            plans.Add(plan);
        }

        return [.. plans];
    }

    private StreamPlan? PlanStream(FieldPlan field)
    {
        if (field.Type.Shape != TypeShape.List || _collector.FindStream(field.Nodes[0]) is not { } directive)
        {
            return null;
        }
        var items = PlanField(new FieldPlace(field.ParentType, field.Field, field.Nodes, field.Depth));
        return new StreamPlan((directive.FindArgument("label") as StringValueNode)?.Value, directive.FindArgument("initialCount"), items);
    }

    private FieldPlan PlanField(in FieldPlace place)
    {
        var (type, definition, nodes, depth) = place;
        var execution = definition.Execution;
        var id = Interlocked.Increment(ref _fieldCount) - 1;
        if (id >= _options.MaxPlannedFields)
        {
            throw new GraphQLException(ExecutionErrors.TooManyFields(_options.MaxPlannedFields));
        }

        var arguments = ArgumentPlan.Of(definition, nodes[0]);
        if (FindMiddleware(execution, nodes) is { } middleware)
        {
            return new FieldPlan(this, id, type, definition, nodes)
            {
                Kind = FieldKind.Resolver,
                Depth = depth,
                Resolver = FieldPipeline.Create(middleware, ResolverOf(type, definition)),
                KeepsContext = true,
                IsFollowed = true,
                Arguments = arguments,
            };
        }

        if (definition.Name == IntrospectionFields.TypeNameFieldName)
        {
            return new FieldPlan(this, id, type, definition, nodes)
            {
                Kind = FieldKind.TypeName,
                Depth = depth,
                Arguments = arguments,
            };
        }

        if (execution.Property is { } property && execution.Resolver is null && arguments.IsEmpty)
        {
            var leaf = _keepsLeaves ? null : PropertyLeaves.TryGet(property, TypePlan.Of(definition.Type));
            return new FieldPlan(this, id, type, definition, nodes)
            {
                Kind = leaf is null ? FieldKind.Property : FieldKind.Direct,
                Depth = depth,
                Leaf = leaf,
                Getter = PropertyGetters.Get(property),
                SourceType = property.DeclaringType,
                Arguments = arguments,
            };
        }

        if (execution is { Writer: { } writer, Resolver: not null } && !_keepsLeaves && arguments.IsEmpty)
        {
            return new FieldPlan(this, id, type, definition, nodes)
            {
                Kind = FieldKind.Direct,
                Depth = depth,
                Leaf = new WriterLeaf(writer),
                SourceType = type.RuntimeType == typeof(object) ? null : type.RuntimeType,
                Arguments = arguments,
            };
        }

        return new FieldPlan(this, id, type, definition, nodes)
        {
            Kind = FieldKind.Resolver,
            Depth = depth,
            Resolver = ResolverOf(type, definition),
            KeepsContext = execution is { Resolver: not null, KeepsContext: true },
            IsFollowed = execution is { Resolver: not null, RunsAsynchronously: true } && !type.Name.StartsWith("__", StringComparison.Ordinal),
            Arguments = arguments,
        };
    }

    private FieldResolver ResolverOf(ObjectType type, FieldDefinition definition)
    {
        var resolver = definition.Execution.Resolver ?? DefaultResolver.For(definition, ReferenceEquals(type, Schema.SubscriptionType));
        return _options.TraceResolvers ? TracedResolver.Wrap(resolver, type, definition) : resolver;
    }

    /// <summary>
    /// Returns the middleware of the resolver: that of directives in the document, outside that of directives in the schema. Null for most fields, which have
    /// neither.
    /// </summary>
    private List<FieldMiddleware>? FindMiddleware(FieldExecution execution, IReadOnlyList<FieldNode> nodes)
    {
        var directives = SelectionDirectives.Of(Schema, nodes);
        if (directives is null && execution.Middleware.Count == 0)
        {
            return null;
        }
        List<FieldMiddleware> middleware = [.. directives?.Middleware() ?? [], .. execution.Middleware];
        return middleware.Count == 0 ? null : middleware;
    }

    /// <summary>A field to plan, and its place in the document.</summary>
    private readonly record struct FieldPlace(ObjectType Type, FieldDefinition Definition, IReadOnlyList<FieldNode> Nodes, int Depth);
}
