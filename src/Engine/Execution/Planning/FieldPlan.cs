using System.Collections.Concurrent;
using System.Text.Json;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>A field of an <see cref="ObjectPlan" />: all that can be known of it before the request.</summary>
internal sealed class FieldPlan : ISelection
{
    private readonly OperationPlanner _planner;
    private readonly ConcurrentDictionary<Type, IReadOnlySet<string>?> _requirements = new();

    /// <summary>The selections by object type; a single one is kept in <see cref="_onlyChild" />.</summary>
    private ConcurrentDictionary<ObjectType, ObjectPlan>? _children;
    private ObjectPlan? _onlyChild;

    public FieldPlan(OperationPlanner planner, int id, ObjectType parentType, FieldDefinition field, IReadOnlyList<FieldNode> nodes)
    {
        _planner = planner;
        Id = id;
        ParentType = parentType;
        Field = field;
        Nodes = nodes;
        ResponseName = nodes[0].ResponseName;
        EncodedName = JsonEncodedText.Encode(ResponseName);
        Type = TypePlan.Of(field.Type);
        NamedType = field.Type.NamedType();
        Directives = SelectionDirectives.Of(planner.Schema, nodes);
    }

    /// <inheritdoc />
    public int Id { get; }

    /// <inheritdoc />
    public string ResponseName { get; }

    /// <inheritdoc />
    public FieldDefinition Field { get; }

    /// <inheritdoc />
    public NamedType NamedType { get; }

    public ObjectType ParentType { get; }

    public JsonEncodedText EncodedName { get; }

    /// <summary>Where the document selects the field; at least one place.</summary>
    public IReadOnlyList<FieldNode> Nodes { get; }

    /// <summary>For each place the <c>@defer</c> around it; empty where none is.</summary>
    public IReadOnlyList<DeferUsage?> Usages { get; private set; } = [];

    /// <summary>The uses of <c>@defer</c> that the field comes with; none for a field that is not held back.</summary>
    public IReadOnlyList<DeferUsage> DeferredWith { get; private set; } = [];

    /// <summary>Whether the items of the list come one by one.</summary>
    public StreamPlan? Stream { get; private set; }

    /// <summary>The directives on the field; null if there are none.</summary>
    public SelectionDirectives? Directives { get; }

    public TypePlan Type { get; }

    public required FieldKind Kind { get; init; }

    /// <summary>How many fields lie above it.</summary>
    public required int Depth { get; init; }

    /// <summary>Where the value stands in the result, for kinds that keep one.</summary>
    public int Slot { get; set; } = -1;

    /// <summary>Where the field stands among its siblings, in the order of the response.</summary>
    public int Order { get; set; }

    /// <summary>The selections on the field's object type, where objects are written without a result of their own.</summary>
    public ObjectPlan PlainChild => _onlyChild!;

    /// <summary>Writes the value, for <see cref="FieldKind.Direct" />.</summary>
    public PropertyLeaf? Leaf { get; init; }

    /// <summary>Reads the value, for <see cref="FieldKind.Direct" /> and <see cref="FieldKind.Property" />.</summary>
    public Func<object, object?>? Getter { get; init; }

    /// <summary>The CLR type that a source must have; null where any will do.</summary>
    public Type? SourceType { get; init; }

    /// <summary>Gives the value, for <see cref="FieldKind.Resolver" />.</summary>
    public FieldResolver? Resolver { get; init; }

    public bool KeepsContext { get; init; }

    /// <summary>Whether to follow where the resolver goes on after its first await.</summary>
    public bool IsFollowed { get; init; }

    public required ArgumentPlan Arguments { get; init; }

    /// <summary>Notes what is held back of the field.</summary>
    public void SetIncremental(IReadOnlyList<DeferUsage?> usages, IReadOnlyList<DeferUsage> deferredWith, StreamPlan? stream)
    {
        Usages = usages;
        DeferredWith = deferredWith;
        Stream = stream;
    }

    /// <summary>The selections below on an object type.</summary>
    public ObjectPlan GetObjectPlan(ObjectType type)
    {
        if (_onlyChild is { } only && ReferenceEquals(only.Type, type))
        {
            return only;
        }
        if (NamedType is ObjectType)
        {
            return Interlocked.CompareExchange(ref _onlyChild, _planner.PlanObject(type, this), null) ?? _onlyChild;
        }
        if (_children is null)
        {
            Interlocked.CompareExchange(ref _children, new(), null);
        }
        return _children.GetOrAdd(type, static (key, field) => field._planner.PlanObject(key, field), this);
    }

    /// <inheritdoc />
    public IEnumerable<ISelection> GetSelections(ObjectType type, ulong includeFlags) => GetObjectPlan(type).Selected;

    /// <inheritdoc />
    public IReadOnlySet<string>? GetRequirements(Type entity) =>
        _requirements.GetOrAdd(entity, static (type, field) => RequirementCollector.Collect(field, type), this);

    /// <inheritdoc />
    public IReadOnlySet<string>? GetOperationRequirements(Type entity) => _planner.GetOperationRequirements(entity);

    /// <summary>The object types that a value can be of.</summary>
    public IReadOnlyList<ObjectType> GetPossibleTypes() => _planner.Schema.GetPossibleTypes(NamedType);
}
