namespace Qplet.GraphQL.Server;

/// <summary>A mail was not sent.</summary>
internal sealed class MailException(string message, bool isPermanent, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether another attempt is useless: the mail itself or its recipient was refused for good.</summary>
    public bool IsPermanent { get; } = isPermanent;
}
