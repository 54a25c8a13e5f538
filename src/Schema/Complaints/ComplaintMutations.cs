namespace Qplet.GraphQL.Schema.Complaints;

/// <summary>Mutations of complaints.</summary>
[MutationType]
[Authorize]
public static class ComplaintMutations
{
    /// <summary>
    /// Complains about a subject: reports a comment, a track or a user, for example, to the admins, for a reason such as spam. Admins see it together with the
    /// subject as it is now. The same complaint while the first one is open has no effect. At most 30 complaints within a day, unless the server is configured
    /// otherwise.
    /// </summary>
    /// <param name="subjectId">The ID of the subject, which must be reportable and not your own.</param>
    /// <param name="reasonId">The ID of the reason, which must fit the kind of the subject.</param>
    /// <param name="message">An explanation, at most 2000 characters.</param>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<LimitExceededException>]
    public static Task<Complaint> CreateComplaintAsync(
        [GraphQLType("ID!")] string subjectId,
        [ID<ComplaintReason>] Guid reasonId,
        string? message,
        Viewer viewer,
        ComplaintWriter complaints,
        CancellationToken cancellationToken
    ) => complaints.CreateAsync(viewer, subjectId, reasonId, message, cancellationToken);

    /// <summary>Deletes one of your complaints. Admins may delete any complaint.</summary>
    /// <param name="complaintId">The ID of the complaint.</param>
    [Error<NotFoundException>]
    [ID<Complaint>]
    public static async Task<Guid> DeleteComplaintAsync(
        [ID<Complaint>] Guid complaintId,
        Viewer viewer,
        ComplaintWriter complaints,
        CancellationToken cancellationToken
    )
    {
        await complaints.DeleteAsync(viewer, complaintId, cancellationToken);
        return complaintId;
    }

    /// <summary>
    /// Decides on a complaint. Only admins may do so. If another decision was made before, the error is a ConflictError COMPLAINT_REVIEWED, whose message has
    /// the present state; the same decision by the same admin is not an error.
    /// </summary>
    /// <param name="complaintId">The ID of the complaint.</param>
    /// <param name="isAccepted">Whether you agree with the complaint.</param>
    /// <param name="note">A note for other admins, at most 2000 characters.</param>
    [Authorize(Roles = [nameof(UserRole.Admin)])]
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<ConflictException>]
    public static Task<Complaint> ReviewComplaintAsync(
        [ID<Complaint>] Guid complaintId,
        bool isAccepted,
        string? note,
        Viewer viewer,
        ComplaintWriter complaints,
        CancellationToken cancellationToken
    ) => complaints.ReviewAsync(viewer, complaintId, isAccepted, note, cancellationToken);
}
