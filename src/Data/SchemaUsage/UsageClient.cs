namespace Qplet.GraphQL.Data.SchemaUsage;

/// <summary>A client program, by the name and version that it sends.</summary>
/// <param name="Name">The name, at most <see cref="MaxNameLength" /> characters. Empty if the client sends no name.</param>
/// <param name="Version">The version, at most <see cref="MaxVersionLength" /> characters. Empty if the client sends no version.</param>
public sealed record UsageClient(string Name, string Version)
{
    /// <summary>The maximum length of a name.</summary>
    public const int MaxNameLength = 64;

    /// <summary>The maximum length of a version.</summary>
    public const int MaxVersionLength = 32;

    /// <summary>A client that sends no name.</summary>
    public static UsageClient Unnamed { get; } = new("", "");

    /// <summary>All clients beyond the number of those that are counted separately.</summary>
    public static UsageClient Other { get; } = new("(other)", "");

    /// <inheritdoc/>
    public override string ToString() =>
        Name.Length == 0 ? "(unnamed)"
        : Version.Length == 0 ? Name
        : $"{Name} {Version}";
}
