namespace Qplet.GraphQL.Schema.ContactRequests;

/// <summary>Mutations of contact requests.</summary>
[MutationType]
public static class ContactRequestMutations
{
    /// <summary>
    /// Contacts the support: sends a message to the operators of the service, with or without a sign-in. At most 5 an hour from one address or account.
    /// </summary>
    /// <param name="name">Your name. It must not be blank and has at most 255 characters.</param>
    /// <param name="email">Your e-mail address.</param>
    /// <param name="message">The message. It must not be blank and has at most 5000 characters.</param>
    [Error<ValidationException>]
    [Error<LimitExceededException>]
    public static Task<ContactRequest> CreateContactRequestAsync(
        string name,
        string email,
        string message,
        Viewer viewer,
        ClientAddress client,
        ContactRequestWriter requests,
        CancellationToken cancellationToken
    ) => requests.CreateAsync(viewer, client, name, email, message, cancellationToken);

    /// <summary>Deletes one of your contact requests. Admins may delete any contact request.</summary>
    /// <param name="contactRequestId">The ID of the contact request.</param>
    [Authorize]
    [Error<NotFoundException>]
    [ID<ContactRequest>]
    public static async Task<Guid> DeleteContactRequestAsync(
        [ID<ContactRequest>] Guid contactRequestId,
        Viewer viewer,
        ContactRequestWriter requests,
        CancellationToken cancellationToken
    )
    {
        await requests.DeleteAsync(viewer, contactRequestId, cancellationToken);
        return contactRequestId;
    }
}
