namespace Qplet.GraphQL.Schema.Live;

/// <summary>The events that a subscription delivers.</summary>
/// <param name="Kinds">The kinds of events.</param>
/// <param name="Topic">The subject whose topics the events are published to (<see cref="OutboxSubject" />).</param>
/// <param name="FindSubjectsAsync">Returns the subjects of the events in the log.</param>
public sealed record EventSource(IReadOnlyList<OutboxKind> Kinds, string Topic, Func<CancellationToken, Task<IReadOnlyList<string>>> FindSubjectsAsync)
{
    /// <summary>Whether the topics are those of a user, to which events are published by their audience (<see cref="IEventAudience" />).</summary>
    public bool IsPersonal { get; init; }

    /// <summary>Returns the source of the events of a kind about a subject.</summary>
    /// <param name="kind">The kind of events.</param>
    /// <param name="subject">The subject of the events (<see cref="OutboxSubject" />).</param>
    public static EventSource Of(OutboxKind kind, string subject) => new([kind], subject, _ => Task.FromResult<IReadOnlyList<string>>([subject]));
}
