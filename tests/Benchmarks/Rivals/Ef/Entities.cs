namespace Qplet.GraphQL.Rivals.Ef;

internal sealed class Track
{
    public Guid Id { get; init; }

    public required string Title { get; init; }

    public int PlaybackCount { get; init; }

    public DateTime CreatedAt { get; init; }

    public Guid OwnerId { get; init; }
}

internal sealed class User
{
    public Guid Id { get; init; }

    public required string Name { get; init; }
}

internal sealed class Comment
{
    public Guid Id { get; init; }

    public Guid SubjectId { get; init; }

    public Guid? ParentId { get; init; }

    public bool IsPinned { get; init; }

    public required string Content { get; init; }

    public Guid AuthorId { get; init; }

    public DateTime CreatedAt { get; init; }
}
