using Qplet.GraphQL.Data.SchemaUsage;

namespace Qplet.GraphQL.Server.SchemaUsage;

/// <summary>Whether and how the use of the schema is counted (configuration section <c>SchemaUsage</c>).</summary>
internal sealed class SchemaUsageSettings
{
    /// <summary>The name of the section.</summary>
    public const string Section = "SchemaUsage";

    /// <summary>Whether the operations of clients and the elements of the schema that they use are counted. Default: true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The time for which the counts of a day are kept. Default: 90 days.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(90);

    /// <summary>
    /// The interval at which a node stores what it has counted. Uses are stored after one to two intervals; those that are not stored when a node crashes are
    /// lost. Default: 30 seconds.
    /// </summary>
    public TimeSpan FlushInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The maximum number of clients, by name and version, that are counted separately on one day. Further ones are counted together as <c>(other)</c>.
    /// Default: 100.
    /// </summary>
    public int MaxClientsPerDay { get; set; } = 100;

    /// <summary>
    /// The maximum number of operations, of all clients together, that are counted separately on one day. Further ones are counted together as <c>(other)</c>.
    /// The elements that they use are counted in any case. Default: 5,000.
    /// </summary>
    public int MaxOperationsPerDay { get; set; } = 5000;

    /// <summary>The limits of a day.</summary>
    public UsageLimits Limits => new(MaxClientsPerDay, MaxOperationsPerDay);
}
