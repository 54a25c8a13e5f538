using Qplet.GraphQL.Schema.Audit;
using Qplet.GraphQL.Schema.Sessions;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.ContactRequests;

/// <summary>Creates and deletes contact requests.</summary>
public sealed class ContactRequestWriter(Transactions transactions, AttemptLimiter limiter, AuditWriter audit, TimeProvider time)
{
    private const int MaxPerHour = 5;

    /// <summary>Creates a contact request.</summary>
    /// <exception cref="ValidationException">The name, the e-mail address or the message is not valid.</exception>
    /// <exception cref="LimitExceededException">The client or the viewer has sent too many within an hour.</exception>
    public async Task<ContactRequest> CreateAsync(
        Viewer viewer,
        ClientAddress client,
        string name,
        string email,
        string message,
        CancellationToken cancellationToken
    )
    {
        var validation = new InputValidation();
        var request = new ContactRequest
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            Name = validation.Line(name, "input.name", TextLimits.Name),
            Email = validation.Email(email, "input.email"),
            Message = validation.Text(message, "input.message", TextLimits.ContactRequest),
            AuthorId = viewer.Id,
            CreatedAt = time.UtcMoment(),
        };
        validation.ThrowIfAny();
        await limiter.TakeAsync(
            [
                new AttemptLimit(client.Network is { } network ? $"contact-from:{network}" : null, MaxPerHour, TimeSpan.FromHours(1)),
                new AttemptLimit(viewer.Id is { } userId ? $"contact:{userId:N}" : null, MaxPerHour, TimeSpan.FromHours(1)),
            ],
            cancellationToken
        );
        return await transactions.RunAsync(
            db =>
            {
                db.ContactRequests.Add(request);
                return Task.FromResult(request);
            },
            cancellationToken
        );
    }

    /// <summary>Deletes a contact request: the viewer's own, or any if the viewer is an admin.</summary>
    /// <exception cref="NotFoundException">The request does not exist, or the viewer may not see it.</exception>
    public Task DeleteAsync(Viewer viewer, Guid requestId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var request = await db.ContactRequests.AsNoTracking().SingleOrDefaultAsync(request => request.Id == requestId, cancellationToken);
                if (request is null || !viewer.MaySeePrivateOf(request.AuthorId))
                {
                    throw DomainErrors.NotFound(nameof(ContactRequest), requestId, "input.contactRequestId");
                }
                if (viewer.Id != request.AuthorId)
                {
                    audit.Record(db, viewer, AuditAction.ContactRequestDeleted, nameof(ContactRequest), requestId);
                }
                await db.ContactRequests.Where(present => present.Id == requestId).ExecuteDeleteAsync(cancellationToken);
            },
            cancellationToken
        );
}
