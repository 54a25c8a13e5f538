namespace Qplet.GraphQL.Schema.Comments;

/// <summary>Something that can be commented on, and whose it is.</summary>
public sealed record Subject(SubjectKey Key, Guid OwnerId);
