namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>What the commands that check something return, so that a build can tell a finding from a mistake.</summary>
internal static class ExitCodes
{
    /// <summary>Nothing was found.</summary>
    public const int Succeeded = 0;

    /// <summary>The check found something.</summary>
    public const int Found = 1;

    /// <summary>Nothing was checked: a file cannot be read, or the command line is wrong.</summary>
    public const int NotChecked = 2;
}
