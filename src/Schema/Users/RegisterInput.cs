using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>A new account.</summary>
/// <param name="Name">The display name: at most 255 characters.</param>
/// <param name="Email">The e-mail address to sign in with; not in use by another account.</param>
/// <param name="Type">FAN or AUTHOR.</param>
/// <param name="Password">The password: 10 to 256 characters.</param>
/// <param name="PasswordRepeat">The password once more.</param>
/// <param name="Username">
/// The public handle: 3 to 64 letters a-z, digits, dots, hyphens or underscores, not in use by another account. Made from the name where it is left out.
/// </param>
public sealed record RegisterInput(string Name, string Email, UserRole Type, string Password, string PasswordRepeat, string? Username = null);
