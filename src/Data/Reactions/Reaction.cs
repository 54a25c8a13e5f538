using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Reactions;

/// <summary>A user's reaction to a subject. Each user, subject and kind has at most one row.</summary>
public sealed class Reaction : ISubjectRow
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the user who reacts.</summary>
    public Guid UserId { get; set; }

    /// <summary>The kind of reaction.</summary>
    public ReactionKind Kind { get; set; }

    /// <inheritdoc />
    public string SubjectKind { get; set; } = null!;

    /// <inheritdoc />
    public Guid SubjectId { get; set; }

    /// <summary>The time of the reaction.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The user who reacted.</summary>
    public User User { get; set; } = null!;
}
