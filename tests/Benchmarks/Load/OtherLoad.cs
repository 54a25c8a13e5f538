using System.Globalization;

namespace Qplet.GraphQL.Benchmarks.Load;

/// <summary>The load that others than the bench put on the machine, in cores: processor time for each unit of time.</summary>
/// <param name="Processes">The share of other processes.</param>
/// <param name="Stolen">The share that the host gave to other machines.</param>
/// <param name="Busiest">The busiest processes, each with its share.</param>
internal sealed record OtherLoad(double Processes, double Stolen, IReadOnlyList<string> Busiest)
{
    /// <summary>From this share of a core on, other processes decide on the figures as much as the servers do.</summary>
    public const double MaxProcesses = 0.1;

    /// <summary>A busy virtual machine always loses some time, which the servers' processor time does not count; from this share on, latencies do.</summary>
    public const double MaxStolen = 0.3;

    public bool IsBusy => Processes > MaxProcesses || Stolen > MaxStolen;

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"others used {Processes:F2} cores{(Busiest.Count > 0 ? $" ({string.Join(", ", Busiest)})" : "")}, the host took {Stolen:F2}"
        );
}
