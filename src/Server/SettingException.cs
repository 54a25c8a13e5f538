namespace Qplet.GraphQL.Server;

/// <summary>Reports a setting with which the server cannot start.</summary>
internal sealed class SettingException(string message) : Exception(message);
