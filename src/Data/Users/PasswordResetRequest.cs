namespace Qplet.GraphQL.Data.Users;

/// <summary>
/// A request for a password reset, which is answered by mail if an account uses the address. Until then, it is the same for all addresses, so the time of the
/// response does not reveal whether an account uses one.
/// </summary>
public sealed class PasswordResetRequest
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The normalized e-mail address.</summary>
    public string NormalizedEmail { get; set; } = null!;

    /// <summary>The time of the request.</summary>
    public DateTime CreatedAt { get; set; }
}
