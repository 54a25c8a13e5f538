namespace Qplet.GraphQL.AspNetCore;

/// <summary>The IDE page.</summary>
public sealed class IdePageOptions
{
    /// <summary>Whether browsers get the IDE: yes.</summary>
    public bool Enabled { get; set; } = true;
}
