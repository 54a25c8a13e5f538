using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Feed;

/// <summary>
/// A publication that appears in the feeds of its author's followers. The rows of all kinds are in one table, so a feed is read from one index. They follow
/// the published entities (<see cref="FeedInterceptor" />).
/// </summary>
public sealed class FeedEntry : ISubjectRow
{
    /// <summary>The key of the published subject, which is also the key of the row.</summary>
    public Guid SubjectId { get; set; }

    /// <inheritdoc />
    public string SubjectKind { get; set; } = null!;

    /// <summary>The key of the user who published it.</summary>
    public Guid AuthorId { get; set; }

    /// <summary>The time of the publication.</summary>
    public DateTime PublishedAt { get; set; }
}
