namespace Qplet.GraphQL.Schema.Comments;

/// <summary>A track, album or release that can be commented on, with its owner.</summary>
public sealed record Subject(SubjectKey Key, Guid OwnerId);
