namespace Qplet.GraphQL.Schema.Users;

/// <summary>A new account.</summary>
/// <param name="Name">The display name, at most 255 characters.</param>
/// <param name="Email">The e-mail address to sign in with. No other account may use it.</param>
/// <param name="Role">FAN or AUTHOR.</param>
/// <param name="Password">The password, 10 to 256 characters.</param>
/// <param name="PasswordRepeat">The password again.</param>
/// <param name="Username">
/// The username: 3 to 64 letters a-z, digits, dots, hyphens or underscores. It must not be in use. If it is omitted, it is derived from the name.
/// </param>
public sealed record RegisterInput(string Name, string Email, UserRole Role, string Password, string PasswordRepeat, string? Username = null);
