using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.ContactRequests;

/// <summary>A message to the operators of the service. Its author and admins see it.</summary>
[ObjectType<ContactRequest>]
[BindOnly(
    nameof(ContactRequest.Id),
    nameof(ContactRequest.Name),
    nameof(ContactRequest.Email),
    nameof(ContactRequest.Message),
    nameof(ContactRequest.CreatedAt)
)]
public static class ContactRequestType
{
    /// <summary>The user who was signed in, or null if no one was.</summary>
    public static Task<User?> GetAuthorAsync(
        [Parent(nameof(ContactRequest.AuthorId))] ContactRequest request,
        UserByIdDataLoader users,
        CancellationToken cancellationToken
    ) => request.AuthorId is { } authorId ? users.LoadAsync(authorId, cancellationToken) : Task.FromResult<User?>(null);

    /// <summary>Returns a contact request by its key, or null if the caller may not see it.</summary>
    [NodeResolver]
    public static Task<ContactRequest?> GetNodeAsync(Guid id, ContactRequestByIdDataLoader requests, CancellationToken cancellationToken) =>
        requests.LoadAsync(id, cancellationToken);
}
