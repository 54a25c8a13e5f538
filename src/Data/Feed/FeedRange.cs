namespace Qplet.GraphQL.Data.Feed;

/// <summary>A part of a feed.</summary>
/// <param name="OlderThan">Only entries that are older than this position. Null to begin with the newest entry.</param>
/// <param name="NewerThan">Only entries that are newer than this position. Null to end with the oldest entry.</param>
/// <param name="IsOldestFirst">Whether to read the oldest entries of the part first, instead of the newest.</param>
public sealed record FeedRange(FeedPosition? OlderThan, FeedPosition? NewerThan, bool IsOldestFirst)
{
    /// <summary>Returns the rest of the part after an entry that was read.</summary>
    public FeedRange After(FeedEntry entry) =>
        IsOldestFirst ? this with { NewerThan = FeedPosition.Of(entry) } : this with { OlderThan = FeedPosition.Of(entry) };
}
