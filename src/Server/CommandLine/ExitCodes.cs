namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>The exit codes of the commands. They let a build distinguish findings from failures.</summary>
internal static class ExitCodes
{
    /// <summary>The command has done its work, or the check found nothing.</summary>
    public const int Succeeded = 0;

    /// <summary>The check found something.</summary>
    public const int Found = 1;

    /// <summary>The command has failed; the reason was written to standard error.</summary>
    public const int Failed = 1;

    /// <summary>The check did not run: a file cannot be read, or the command line is not valid.</summary>
    public const int NotChecked = 2;

    /// <summary>An import has left objects out.</summary>
    public const int Incomplete = 3;
}
