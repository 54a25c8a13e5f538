namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>The credentials of a sign-in on a device.</summary>
/// <param name="Email">The e-mail address of the account.</param>
/// <param name="Password">The password.</param>
/// <param name="Device">A name by which you recognize the device, such as <c>iPhone 14</c>, at most 255 characters.</param>
public sealed record LoginInput(string Email, string Password, string Device);
