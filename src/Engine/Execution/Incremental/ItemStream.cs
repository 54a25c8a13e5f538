using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>The items of a list with <c>@stream</c> that come after the list.</summary>
/// <param name="delivery">The delivery that the list belongs to.</param>
/// <param name="list">The list with its first items, in the part that it was found in.</param>
/// <param name="plan">The <c>@stream</c>.</param>
/// <param name="itemType">The type of the items.</param>
internal sealed class ItemStream(IncrementalDelivery delivery, ListResult list, StreamPlan plan, TypePlan itemType) : IPendingPart
{
    /// <summary>How many items may wait to be delivered before no more are asked for.</summary>
    public const int MaxWaiting = 100;

    /// <inheritdoc />
    public string? Id { get; set; }

    /// <inheritdoc />
    public ResponsePath? Path => List.Path;

    /// <inheritdoc />
    public string? Label => plan.Label;

    public IncrementalDelivery Delivery { get; } = delivery;

    public ListResult List { get; } = list;

    public FieldPlan Field => plan.ItemField;

    public TypePlan ItemType { get; } = itemType;

    /// <summary>The items that are there already, from the first that is not in the list; null where they are read from <see cref="Source" />.</summary>
    public IReadOnlyList<object?>? Items { get; init; }

    /// <summary>Gives the items.</summary>
    public IAsyncEnumerator<object?>? Source { get; init; }

    /// <summary>Takes the next item when the source has it.</summary>
    public Action<Task>? Continue { get; set; }

    /// <summary>The position of the next item to read.</summary>
    public int Position { get; set; } = list.Items.Length;

    /// <summary>The items that were read and are not delivered, in their order.</summary>
    public Queue<StreamItem> Waiting { get; } = new();

    /// <summary>Whether the next item is asked for.</summary>
    public bool IsReading { get; set; }

    /// <summary>Whether it is among those that are looked at for the next response.</summary>
    public bool IsQueued { get; set; }

    /// <summary>Whether there are no more items to read.</summary>
    public bool IsExhausted { get; set; }

    /// <summary>Whether it was completed, or failed.</summary>
    public bool IsOver { get; set; }

    /// <summary>Whether the client can be told something new.</summary>
    public bool IsReady => !IsOver && (Waiting.TryPeek(out var next) ? next.IsDone || next.IsNulled : IsExhausted);
}
