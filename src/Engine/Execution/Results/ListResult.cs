using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>A list of the result.</summary>
internal sealed class ListResult(TypePlan itemType, int count, ResultNode parent, int index) : ResultNode(parent, index)
{
    public TypePlan ItemType { get; } = itemType;

    public object?[] Items { get; } = count == 0 ? [] : new object?[count];

    /// <inheritdoc />
    public override ResponsePath PathTo(int index) => ResponsePath.Item(Path, index);

    /// <inheritdoc />
    public override int OrderOf(int index) => index;

    /// <inheritdoc />
    public override TypePlan TypeOf(int index) => ItemType;

    /// <inheritdoc />
    public override void Set(int index, object? value) => Items[index] = value;
}
