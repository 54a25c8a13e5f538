namespace Qplet.GraphQL.Data.Ordering;

/// <summary>A track in a list whose owner determines the order.</summary>
public interface IOrderedEntry
{
    /// <summary>The key of the track.</summary>
    Guid TrackId { get; }

    /// <summary>The position. Positions rise in the order of the list, are unique within it, and have gaps: see <see cref="EntryOrder" />.</summary>
    int Position { get; set; }
}
