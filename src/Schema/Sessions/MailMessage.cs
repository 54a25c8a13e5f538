namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>A mail of plain text.</summary>
/// <param name="To">The address, which is valid.</param>
/// <param name="Subject">The subject line.</param>
/// <param name="Body">The text.</param>
public sealed record MailMessage(string To, string Subject, string Body);
