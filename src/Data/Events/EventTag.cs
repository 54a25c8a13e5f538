namespace Qplet.GraphQL.Data.Events;

/// <summary>A tag of an event.</summary>
public sealed class EventTag
{
    /// <summary>The key of the event.</summary>
    public Guid EventId { get; set; }

    /// <summary>The position among the tags of the event, starting at 0.</summary>
    public int Position { get; set; }

    /// <summary>The tag.</summary>
    public string Name { get; set; } = null!;

    /// <summary>The event.</summary>
    public Event Event { get; set; } = null!;
}
