namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>A new password by a mailed code.</summary>
/// <param name="Email">The address that the code was mailed to.</param>
/// <param name="Code">The code. It works once, and for 30 minutes.</param>
/// <param name="Password">The new password: 10 to 256 characters.</param>
/// <param name="PasswordRepeat">The new password once more.</param>
public sealed record ResetPasswordInput(string Email, string Code, string Password, string PasswordRepeat);
