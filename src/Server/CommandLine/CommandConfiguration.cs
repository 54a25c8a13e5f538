using System.CommandLine;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>How commands run that are not started by a shell: with output of their own, and with settings that come before those of the environment.</summary>
internal sealed class CommandConfiguration : InvocationConfiguration
{
    /// <summary>The settings, as arguments of the server: <c>--Section:Key=value</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];
}
