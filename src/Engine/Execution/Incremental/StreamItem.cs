using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>One item of a streamed list.</summary>
/// <param name="stream">The list.</param>
/// <param name="position">The index in the list.</param>
internal sealed class StreamItem(ItemStream stream, int position) : IncrementalPart
{
    public ItemStream Stream { get; } = stream;

    public int Position { get; } = position;

    /// <summary>The completed value.</summary>
    public object? Value { get; private set; }

    /// <summary>Whether the value and everything below it is available.</summary>
    public bool IsDone { get; set; }

    /// <inheritdoc />
    public override FieldPlan Field => Stream.Field;

    /// <inheritdoc />
    public override void End()
    {
        IsDone = !IsNulled;
        Stream.Delivery.Touch(Stream);
    }

    /// <inheritdoc />
    public override ResponsePath? PathTo(int index) => ResponsePath.Item(Stream.Path, Position);

    /// <inheritdoc />
    public override int OrderOf(int index) => Position;

    /// <inheritdoc />
    public override TypePlan TypeOf(int index) => Stream.ItemType;

    /// <inheritdoc />
    public override void Set(int index, object? value) => Value = value;
}
