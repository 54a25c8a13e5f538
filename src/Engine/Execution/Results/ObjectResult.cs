using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>An object of the result: the source, from which some leaves are written, and the values of the other fields by slot.</summary>
internal sealed class ObjectResult(ObjectPlan plan, object? source, ResultNode? parent, int index) : ResultNode(parent, index)
{
    private List<FieldPlan>? _nulledLeaves;

    public ObjectPlan Plan { get; } = plan;

    public object? Source { get; } = source;

    public object?[] Values { get; } = plan.Executed.Length == 0 ? [] : new object?[plan.Executed.Length];

    /// <summary>Replaces a leaf by null that would otherwise be written from the source.</summary>
    public void NullLeaf(FieldPlan field) => (_nulledLeaves ??= []).Add(field);

    public bool IsNulledLeaf(FieldPlan field) => _nulledLeaves is not null && _nulledLeaves.Contains(field);

    /// <inheritdoc />
    public override ResponsePath PathTo(int index) => PathTo(Plan.Executed[index]);

    /// <summary>Returns the path to a field of this object.</summary>
    public ResponsePath PathTo(FieldPlan field) => ResponsePath.Field(Path, field.ResponseName);

    /// <inheritdoc />
    public override int OrderOf(int index) => Plan.Executed[index].Order;

    /// <inheritdoc />
    public override TypePlan TypeOf(int index) => Plan.Executed[index].Type;

    /// <inheritdoc />
    public override void Set(int index, object? value) => Values[index] = value;
}
