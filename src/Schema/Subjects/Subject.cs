namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>A subject that a viewer may see.</summary>
/// <param name="Key">Its key.</param>
/// <param name="OwnerId">The key of its owner.</param>
/// <param name="Rules">The rules of its kind.</param>
/// <param name="Discussed">For a comment, the rules of the comment's subject; otherwise <paramref name="Rules" />.</param>
public sealed record Subject(SubjectKey Key, Guid OwnerId, SubjectRules Rules, SubjectRules Discussed);
