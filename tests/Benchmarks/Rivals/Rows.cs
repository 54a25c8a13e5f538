namespace Qplet.GraphQL.Rivals;

/// <summary>A track as the schema shows it.</summary>
internal sealed record TrackRow(Guid Id, string Title, int PlaybackCount, DateTime CreatedAt, Guid OwnerId);

/// <summary>A user as the schema shows it.</summary>
internal sealed record UserRow(Guid Id, string Name);

/// <summary>A comment as the schema shows it.</summary>
internal sealed record CommentRow(Guid Id, Guid TrackId, string Content, Guid AuthorId);
