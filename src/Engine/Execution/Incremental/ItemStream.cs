using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>The items of a list with <c>@stream</c> that are delivered after the list.</summary>
/// <param name="delivery">The delivery that the list belongs to.</param>
/// <param name="list">The list with its first items, in the part that it was found in.</param>
/// <param name="plan">The <c>@stream</c>.</param>
/// <param name="itemType">The type of the items.</param>
internal sealed class ItemStream(IncrementalDelivery delivery, ListResult list, StreamPlan plan, TypePlan itemType) : IPendingPart
{
    /// <summary>The maximum number of undelivered items. The source is not read further until some are delivered.</summary>
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

    /// <summary>The available items, starting with the first that is not in the list. Null if the items are read from <see cref="Source" />.</summary>
    public IReadOnlyList<object?>? Items { get; init; }

    /// <summary>The source of the items.</summary>
    public IAsyncEnumerator<object?>? Source { get; init; }

    /// <summary>Reads the next item when the source has it.</summary>
    public Action<Task>? Continue { get; set; }

    /// <summary>The index of the next item to read.</summary>
    public int Position { get; set; } = list.Items.Length;

    /// <summary>The items that have been read but not delivered, in order.</summary>
    public Queue<StreamItem> Waiting { get; } = new();

    /// <summary>Whether the next item has been requested.</summary>
    public bool IsReading { get; set; }

    /// <summary>Whether the stream is queued for the next response.</summary>
    public bool IsQueued { get; set; }

    /// <summary>Whether all items have been read.</summary>
    public bool IsExhausted { get; set; }

    /// <summary>Whether the stream was completed or has failed.</summary>
    public bool IsOver { get; set; }

    /// <summary>Whether there is something to deliver.</summary>
    public bool IsReady => !IsOver && (Waiting.TryPeek(out var next) ? next.IsDone || next.IsNulled : IsExhausted);
}
