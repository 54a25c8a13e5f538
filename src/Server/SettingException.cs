namespace Qplet.GraphQL.Server;

/// <summary>A setting with which the server must not start.</summary>
internal sealed class SettingException(string message) : Exception(message);
