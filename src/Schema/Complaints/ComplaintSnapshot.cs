namespace Qplet.GraphQL.Schema.Complaints;

/// <summary>The subject of a complaint as it was at the time of the complaint, and its later deletion.</summary>
/// <param name="Title">The title or name, or null if it had none.</param>
/// <param name="Content">The text, or null if it had none.</param>
/// <param name="Owner">The owner or author, or null if it had none.</param>
/// <param name="DeletedAt">The time when the subject was deleted, or null if it was not.</param>
/// <param name="DeletedBy">The one who has deleted the subject, or null if it was not deleted.</param>
public sealed record ComplaintSnapshot(string? Title, string? Content, User? Owner, DateTime? DeletedAt, SubjectRemoval? DeletedBy);
