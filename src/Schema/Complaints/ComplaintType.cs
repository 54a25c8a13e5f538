using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.Users;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Complaints;

/// <summary>A complaint about a subject. Its author and admins see it.</summary>
[ObjectType<Complaint>]
[BindOnly(nameof(Complaint.Id), nameof(Complaint.Message), nameof(Complaint.State), nameof(Complaint.ReviewedAt), nameof(Complaint.CreatedAt))]
public static class ComplaintType
{
    /// <summary>The user who complains.</summary>
    public static Task<User> GetAuthorAsync(
        [Parent(nameof(Complaint.AuthorId))] Complaint complaint,
        UserByIdDataLoader users,
        CancellationToken cancellationToken
    ) => users.LoadRequiredAsync(complaint.AuthorId, cancellationToken);

    /// <summary>The subject. Null if it was deleted, or if you may no longer see it.</summary>
    [GraphQLType("Reportable")]
    [NotFilterable]
    public static ValueTask<object?> GetSubjectAsync(
        [Parent(nameof(Complaint.SubjectKind), nameof(Complaint.SubjectId))] Complaint complaint,
        ResolverContext context,
        SubjectOfRow subjects
    ) => subjects.ResolveAsync(context, complaint.Subject());

    /// <summary>The reason.</summary>
    public static Task<ComplaintReason> GetReasonAsync(
        [Parent(nameof(Complaint.ReasonId))] Complaint complaint,
        ComplaintReasonByIdDataLoader reasons,
        CancellationToken cancellationToken
    ) => reasons.LoadRequiredAsync(complaint.ReasonId, cancellationToken);

    /// <summary>The subject as it was at the time of the complaint. Only admins see it: for others it is null, with an error AUTH_NOT_AUTHORIZED.</summary>
    [NotFilterable]
    public static async Task<ComplaintSnapshot?> GetSnapshotAsync(
        [Parent(
            nameof(Complaint.SnapshotTitle),
            nameof(Complaint.SnapshotContent),
            nameof(Complaint.SnapshotOwnerId),
            nameof(Complaint.SubjectDeletedAt),
            nameof(Complaint.SubjectDeletedBy)
        )]
            Complaint complaint,
        Viewer viewer,
        UserByIdDataLoader users,
        CancellationToken cancellationToken
    )
    {
        viewer.RequireAdmin();
        var owner = complaint.SnapshotOwnerId is { } ownerId ? await users.LoadAsync(ownerId, cancellationToken) : null;
        return new(complaint.SnapshotTitle, complaint.SnapshotContent, owner, complaint.SubjectDeletedAt, complaint.SubjectDeletedBy);
    }

    /// <summary>The admin who has decided, or null if no one has. Only admins see it: for others it is null, with an error AUTH_NOT_AUTHORIZED.</summary>
    [NotFilterable]
    public static async Task<User?> GetReviewedByAsync(
        [Parent(nameof(Complaint.ReviewedById))] Complaint complaint,
        Viewer viewer,
        UserByIdDataLoader users,
        CancellationToken cancellationToken
    )
    {
        viewer.RequireAdmin();
        return complaint.ReviewedById is { } adminId ? await users.LoadAsync(adminId, cancellationToken) : null;
    }

    /// <summary>The note of the admin who has decided. Only admins see it: for others it is null, with an error AUTH_NOT_AUTHORIZED.</summary>
    [NotFilterable]
    public static string? GetReviewNote([Parent(nameof(Complaint.ReviewNote))] Complaint complaint, Viewer viewer)
    {
        viewer.RequireAdmin();
        return complaint.ReviewNote;
    }

    /// <summary>Returns a complaint by its key, or null if the caller may not see it.</summary>
    [NodeResolver]
    public static Task<Complaint?> GetNodeAsync(Guid id, ComplaintByIdDataLoader complaints, CancellationToken cancellationToken) =>
        complaints.LoadAsync(id, cancellationToken);
}
