using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Complaints;

/// <summary>A user's complaint about a subject. It outlasts the subject and keeps a snapshot of it.</summary>
public sealed class Complaint : ISubjectRow
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the user who complains.</summary>
    public Guid AuthorId { get; set; }

    /// <inheritdoc />
    public string SubjectKind { get; set; } = null!;

    /// <inheritdoc />
    public Guid SubjectId { get; set; }

    /// <summary>The key of the reason.</summary>
    public Guid ReasonId { get; set; }

    /// <summary>What the user has written about the reason.</summary>
    public string? Message { get; set; }

    /// <summary>The time of the complaint.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The key of the owner of the subject at the time of the complaint, or null if it had none.</summary>
    public Guid? SnapshotOwnerId { get; set; }

    /// <summary>The title or name of the subject at the time of the complaint.</summary>
    public string? SnapshotTitle { get; set; }

    /// <summary>The text of the subject at the time of the complaint.</summary>
    public string? SnapshotContent { get; set; }

    /// <summary>The state.</summary>
    public ComplaintState State { get; set; }

    /// <summary>The key of the admin who has decided, or null if no one has.</summary>
    public Guid? ReviewedById { get; set; }

    /// <summary>The time of the decision, or null if there is none yet.</summary>
    public DateTime? ReviewedAt { get; set; }

    /// <summary>The note of the admin who has decided.</summary>
    public string? ReviewNote { get; set; }

    /// <summary>The time when the subject was deleted, or null if it was not.</summary>
    public DateTime? SubjectDeletedAt { get; set; }

    /// <summary>The one who has deleted the subject, or null if it was not deleted.</summary>
    public SubjectRemoval? SubjectDeletedBy { get; set; }

    /// <summary>The user who complains.</summary>
    public User Author { get; set; } = null!;

    /// <summary>The reason.</summary>
    public ComplaintReason Reason { get; set; } = null!;

    /// <summary>The admin who has decided.</summary>
    public User? ReviewedBy { get; set; }
}
