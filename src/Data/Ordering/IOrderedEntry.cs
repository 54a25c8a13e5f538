namespace Qplet.GraphQL.Data.Ordering;

/// <summary>An entry of a list whose owner determines the order, such as a track of a playlist.</summary>
public interface IOrderedEntry
{
    /// <summary>The position. Positions rise in the order of the list, are unique within it, and have gaps: see <see cref="EntryOrder" />.</summary>
    int Position { get; set; }
}
