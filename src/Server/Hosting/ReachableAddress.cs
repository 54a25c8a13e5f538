namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Finds out at which address a browser on this machine reaches the server.</summary>
internal static class ReachableAddress
{
    private static readonly string[] s_wildcards = ["0.0.0.0", "[::]", "*", "+"];

    /// <summary>Returns the first of the addresses that the server listens on, with <c>localhost</c> instead of a wildcard.</summary>
    /// <param name="urls">The addresses, separated by semicolons.</param>
    /// <returns>The address, ending with a slash; null if it is not valid, or if its port is only known when the server has started.</returns>
    public static Uri? Of(string urls)
    {
        var first = urls.Split(';')[0].Trim();
        foreach (var wildcard in s_wildcards)
        {
            first = first.Replace($"://{wildcard}", "://localhost", StringComparison.Ordinal);
        }
        return Uri.TryCreate($"{first.TrimEnd('/')}/", UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Port: not 0 }
            ? address
            : null;
    }
}
