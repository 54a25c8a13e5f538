namespace Qplet.GraphQL.Server.Limits;

/// <summary>The limits of what clients may ask of a node within a minute (configuration section <c>Limits</c>).</summary>
internal sealed class LimitSettings
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Limits";

    /// <summary>
    /// The number of operations that anonymous callers from one IPv4 address, or from one IPv6 network of 64 bits, may send within a minute on each node,
    /// including those that are refused as not valid; 0 for no limit. Default: 600.
    /// </summary>
    public int AnonymousOperationsPerMinute { get; set; } = 600;

    /// <summary>
    /// The field cost that the operations of a user, or those of anonymous callers from one address, may have within a minute on each node, in total; 0 for no
    /// limit. It should not be less than the cost that a single operation may have. Default: 1,000,000.
    /// </summary>
    public double CostPerMinute { get; set; } = 1_000_000;

    /// <summary>
    /// Whether these limits also apply to requests from this machine, such as those of tests, of monitoring, and of a proxy that <c>Proxies:Known</c> does not
    /// name. Default: false.
    /// </summary>
    public bool IncludeLocalCallers { get; set; }
}
