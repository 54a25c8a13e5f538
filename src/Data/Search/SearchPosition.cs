namespace Qplet.GraphQL.Data.Search;

/// <summary>The place of a subject among those that a search finds.</summary>
/// <param name="Tier">How well the subject matches; 0 is best.</param>
/// <param name="Rank">The rank among subjects that match equally well; the largest is best.</param>
/// <param name="Group">
/// The key of the group in which the subject was found, such as a conversation, in ascending order for a subject that was found in several. Empty if the search
/// is not about groups.
/// </param>
public readonly record struct SearchPosition(int Tier, long Rank, Guid Group = default)
{
    /// <summary>Returns whether this place comes before another one.</summary>
    public bool Precedes(SearchPosition other) =>
        Tier != other.Tier ? Tier < other.Tier
        : Rank != other.Rank ? Rank > other.Rank
        : Group.CompareTo(other.Group) < 0;
}
