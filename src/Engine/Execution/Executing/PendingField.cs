namespace Qplet.GraphQL.Execution;

/// <summary>A field whose resolver gave a task that is not done, or a streamed list whose next item is not there.</summary>
internal struct PendingField
{
    /// <summary>What holds the field's value; for a streamed list, the list with its first items.</summary>
    public required ResultNode Parent { get; init; }

    public required FieldPlan Field { get; init; }

    public required Task Task { get; init; }

    public required Func<Task, object?> Unwrap { get; init; }

    /// <summary>The list whose next item the task asks for; null for a field.</summary>
    public ItemStream? Stream { get; init; }

    /// <summary>Follows the resolver; null where that was not asked for.</summary>
    public FieldScope? Scope { get; init; }

    /// <summary>The dispatch that the resolver waited for when it returned; -1 for none.</summary>
    public int WaitEpoch { get; init; }

    /// <summary>Whether the task wakes the executor when it is done.</summary>
    public bool IsWatched { get; set; }

    /// <summary>
    /// Whether the field can only go on when DataLoaders run. What waits for a list's next item never holds them up: it may take as long as it likes.
    /// </summary>
    /// <param name="oldestEpoch">The number of the dispatch that the oldest scheduled work was scheduled for.</param>
    public readonly bool IsAtRest(int oldestEpoch) => Stream is not null || WaitEpoch >= oldestEpoch || Scope?.WaitEpoch >= oldestEpoch;

    /// <summary>Whether the field was at rest for a dispatch before: that dispatch most likely completed it, or its end will.</summary>
    public readonly bool Rested => WaitEpoch >= 0 || Scope?.WaitEpoch >= 0;
}
