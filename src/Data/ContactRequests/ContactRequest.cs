using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.ContactRequests;

/// <summary>A message to the operators of the service.</summary>
public sealed class ContactRequest
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The name of the sender.</summary>
    public string Name { get; set; } = null!;

    /// <summary>The e-mail address of the sender.</summary>
    public string Email { get; set; } = null!;

    /// <summary>The message.</summary>
    public string Message { get; set; } = null!;

    /// <summary>The key of the user who was signed in, or null if no one was.</summary>
    public Guid? AuthorId { get; set; }

    /// <summary>The time when the message was sent.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The user who was signed in.</summary>
    public User? Author { get; set; }
}
