using Qplet.GraphQL.Benchmarks.Floor;
using Qplet.GraphQL.Benchmarks.Load;

namespace Qplet.GraphQL.Benchmarks.Workloads;

/// <summary>A kind of request that the load bench sends. To add one, derive a class and list it in <see cref="All" />.</summary>
internal abstract class Workload
{
    /// <summary>All workloads, in the order in which they are measured.</summary>
    public static IReadOnlyList<Workload> All { get; } =
    [
        new TypenameWorkload(),
        new TrackWorkload(),
        new TracksWorkload(),
        new CommentsWorkload(),
        new TextSearchWorkload(),
        new DeepPageWorkload(),
        new UpcomingReleasesWorkload(),
        new ExploreWorkload(),
        new FeedWorkload(),
        new SearchWorkload(),
    ];

    /// <summary>The short name by which the workload is asked for, such as W1.</summary>
    public abstract string Name { get; }

    /// <summary>Returns the requests to measure. The gateway is running; it is asked for the IDs and cursors that they need.</summary>
    public abstract Task<IReadOnlyList<LoadCase>> PrepareAsync(GatewayClient gateway);

    /// <summary>Writes the members of <c>data</c> as the floor answers them. Not called if the floor takes no part in the cases.</summary>
    public virtual void Answer(FloorRequest request, FloorConnection connection, FloorResponse response) =>
        throw new NotSupportedException($"{Name} has no answer of the floor.");
}
