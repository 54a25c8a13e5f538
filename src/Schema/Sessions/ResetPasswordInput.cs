namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>A new password, with the code that was sent by e-mail.</summary>
/// <param name="Email">The e-mail address to which the code was sent.</param>
/// <param name="Code">The code. It works once and expires after 30 minutes.</param>
/// <param name="Password">The new password, 10 to 256 characters.</param>
/// <param name="PasswordRepeat">The new password again.</param>
public sealed record ResetPasswordInput(string Email, string Code, string Password, string PasswordRepeat);
