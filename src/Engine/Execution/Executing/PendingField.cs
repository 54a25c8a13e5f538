namespace Qplet.GraphQL.Execution;

/// <summary>A field whose resolver returned a task that has not completed, or a streamed list whose next item is not available.</summary>
internal struct PendingField
{
    /// <summary>The object that the value belongs to; for a streamed list, the list with its first items.</summary>
    public required ResultNode Parent { get; init; }

    public required FieldPlan Field { get; init; }

    public required Task Task { get; init; }

    /// <summary>Returns the value when the task is done. Null for a streamed list.</summary>
    public Func<Task, object?>? Unwrap { get; init; }

    /// <summary>Reads the next item of a streamed list when the task is done. Null for a field.</summary>
    public Action<Task>? Read { get; init; }

    /// <summary>Tracks the resolver. Null if it is not tracked.</summary>
    public FieldScope? Scope { get; init; }

    /// <summary>The dispatch that the resolver waited for when it returned. -1 if it did not wait for one.</summary>
    public required int WaitEpoch { get; init; }

    /// <summary>Whether the task wakes the executor when it is done.</summary>
    public bool IsWatched { get; set; }

    /// <summary>
    /// Returns whether the field can only continue when DataLoaders run. The next item of a streamed list never delays them, because it may take any time.
    /// </summary>
    /// <param name="oldestEpoch">The number of the dispatch that the oldest scheduled work was scheduled for.</param>
    public readonly bool IsAtRest(int oldestEpoch) => Read is not null || WaitEpoch >= oldestEpoch || Scope?.WaitEpoch >= oldestEpoch;

    /// <summary>Whether the field has already been at rest for a dispatch, which most likely completes it.</summary>
    public readonly bool Rested => WaitEpoch >= 0 || Scope?.WaitEpoch >= 0;
}
