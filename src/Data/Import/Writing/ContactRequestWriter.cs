using Qplet.GraphQL.Data.ContactRequests;

namespace Qplet.GraphQL.Data.Import.Writing;

/// <summary>Writes contact requests. The source names neither the user who was signed in nor the time.</summary>
internal sealed class ContactRequestWriter(ImportContext context)
{
    public Task WriteAsync(CancellationToken cancellationToken) =>
        context.UpsertAsync(
            "contact requests",
            context.Set.ContactRequests.All,
            (id, _) => new ContactRequest { Id = id, CreatedAt = context.Now },
            (row, draft) => (row.Name, row.Email, row.Message) = (draft.Name!, draft.Email!, draft.Message!),
            cancellationToken
        );
}
