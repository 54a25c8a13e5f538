namespace Qplet.GraphQL.Server.Settings;

/// <summary>A setting of the server.</summary>
/// <param name="Name">The name with its sections, such as <c>Mail:Port</c>.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="Bounds">The bounds of the value. Null if every value of the type is allowed.</param>
internal sealed record Setting(string Name, Type Type, SettingBounds? Bounds);
