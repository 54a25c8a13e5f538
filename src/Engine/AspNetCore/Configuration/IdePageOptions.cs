namespace Qplet.GraphQL.AspNetCore;

/// <summary>The options of the IDE page.</summary>
public sealed class IdePageOptions
{
    /// <summary>Whether the IDE is served to browsers. Default: true.</summary>
    public bool Enabled { get; set; } = true;
}
