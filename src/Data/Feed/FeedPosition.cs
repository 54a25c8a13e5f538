namespace Qplet.GraphQL.Data.Feed;

/// <summary>A position in a feed, which is ordered by the time of publication, then by the key.</summary>
/// <param name="PublishedAt">The time of the publication.</param>
/// <param name="SubjectId">The key of the published subject.</param>
public readonly record struct FeedPosition(DateTime PublishedAt, Guid SubjectId)
{
    /// <summary>Returns the position of an entry.</summary>
    public static FeedPosition Of(FeedEntry entry) => new(entry.PublishedAt, entry.SubjectId);
}
