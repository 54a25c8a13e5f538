using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>A subject that a viewer may see.</summary>
/// <param name="Key">Its key.</param>
/// <param name="OwnerId">The user whose it is.</param>
/// <param name="Rules">The rules of its kind.</param>
/// <param name="Discussed">The rules of what is talked about: those of its kind, or for a comment those of what the comment is about.</param>
public sealed record Subject(SubjectKey Key, Guid OwnerId, SubjectRules Rules, SubjectRules Discussed);
