namespace Qplet.GraphQL.Execution;

/// <summary>A field whose resolver returned a task that is not done, or a streamed list whose next item is not there.</summary>
internal struct PendingField
{
    /// <summary>The object that the value belongs to; for a streamed list, the list with its first items.</summary>
    public required ResultNode Parent { get; init; }

    public required FieldPlan Field { get; init; }

    public required Task Task { get; init; }

    /// <summary>Returns the value when the task is done; null for a streamed list.</summary>
    public Func<Task, object?>? Unwrap { get; init; }

    /// <summary>Takes the next item of a streamed list when the task is done; null for a field.</summary>
    public Action<Task>? Read { get; init; }

    /// <summary>Follows the resolver; null if it is not followed.</summary>
    public FieldScope? Scope { get; init; }

    /// <summary>The dispatch that the resolver waited for when it returned; -1 for none.</summary>
    public required int WaitEpoch { get; init; }

    /// <summary>Whether the task wakes the executor when it is done.</summary>
    public bool IsWatched { get; set; }

    /// <summary>
    /// Whether the field can only continue when DataLoaders run. The next item of a streamed list never holds them up: it may take as long as it likes.
    /// </summary>
    /// <param name="oldestEpoch">The number of the dispatch that the oldest scheduled work was scheduled for.</param>
    public readonly bool IsAtRest(int oldestEpoch) => Read is not null || WaitEpoch >= oldestEpoch || Scope?.WaitEpoch >= oldestEpoch;

    /// <summary>Whether the field was at rest for a dispatch before: that dispatch most likely completed it, or its end will.</summary>
    public readonly bool Rested => WaitEpoch >= 0 || Scope?.WaitEpoch >= 0;
}
