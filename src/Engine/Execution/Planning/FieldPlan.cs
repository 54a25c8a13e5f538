using System.Collections.Concurrent;
using System.Text.Json;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>A field of an <see cref="ObjectPlan" />, with everything that does not depend on the request.</summary>
internal sealed class FieldPlan : ISelection
{
    private readonly OperationPlanner _planner;
    private readonly ConcurrentDictionary<Type, IReadOnlySet<string>?> _requirements = new();

    /// <summary>The selections by object type. A single one is stored in <see cref="_onlyChild" />.</summary>
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

    /// <summary>The places where the document selects the field, at least one.</summary>
    public IReadOnlyList<FieldNode> Nodes { get; }

    /// <summary>The <c>@defer</c> around each place. Empty if the field is not deferred.</summary>
    public IReadOnlyList<DeferUsage?> Usages { get; private set; } = [];

    /// <summary>The uses of <c>@defer</c> that the field is delivered with. Empty if it is not deferred.</summary>
    public IReadOnlyList<DeferUsage> DeferredWith { get; private set; } = [];

    /// <summary>The <c>@stream</c> on the field. Null if its items are not streamed.</summary>
    public StreamPlan? Stream { get; private set; }

    /// <summary>The directives on the field. Null if there are none.</summary>
    public SelectionDirectives? Directives { get; }

    public TypePlan Type { get; }

    public required FieldKind Kind { get; init; }

    /// <summary>The number of fields above this field.</summary>
    public required int Depth { get; init; }

    /// <summary>The index of the value in the result, for kinds that store a value.</summary>
    public int Slot { get; set; } = -1;

    /// <summary>The position of the field among its siblings, in the order of the response.</summary>
    public int Order { get; set; }

    /// <summary>The selections on the field's object type, if objects are written without a result object.</summary>
    public ObjectPlan PlainChild => _onlyChild!;

    /// <summary>Writes the value, for <see cref="FieldKind.Direct" />.</summary>
    public PropertyLeaf? Leaf { get; init; }

    /// <summary>Reads the value, for <see cref="FieldKind.Direct" /> and <see cref="FieldKind.Property" />.</summary>
    public Func<object, object?>? Getter { get; init; }

    /// <summary>The CLR type that a source must have. Null if any type is accepted.</summary>
    public Type? SourceType { get; init; }

    /// <summary>Returns the value, for <see cref="FieldKind.Resolver" />.</summary>
    public FieldResolver? Resolver { get; init; }

    public bool KeepsContext { get; init; }

    /// <summary>Whether the resolver is tracked beyond its first await.</summary>
    public bool IsFollowed { get; init; }

    public required ArgumentPlan Arguments { get; init; }

    /// <summary>Sets the deferred and streamed parts of the field.</summary>
    public void SetIncremental(IReadOnlyList<DeferUsage?> usages, IReadOnlyList<DeferUsage> deferredWith, StreamPlan? stream)
    {
        Usages = usages;
        DeferredWith = deferredWith;
        Stream = stream;
    }

    /// <summary>Returns the selections on an object type.</summary>
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

    /// <summary>Returns the possible object types of the value.</summary>
    public IReadOnlyList<ObjectType> GetPossibleTypes() => _planner.Schema.GetPossibleTypes(NamedType);
}
