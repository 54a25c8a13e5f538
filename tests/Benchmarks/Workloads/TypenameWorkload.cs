using Qplet.GraphQL.Benchmarks.Floor;
using Qplet.GraphQL.Benchmarks.Load;

namespace Qplet.GraphQL.Benchmarks.Workloads;

/// <summary>W1: a request that asks for nothing; it measures the way through the server.</summary>
internal sealed class TypenameWorkload : Workload
{
    public override string Name => "W1";

    public override Task<IReadOnlyList<LoadCase>> PrepareAsync(GatewayClient gateway) =>
        Task.FromResult<IReadOnlyList<LoadCase>>([LoadCase.Compared(this, "{ __typename }", GatewayClient.Body("{ __typename }"))]);

    public override void Answer(FloorRequest request, FloorConnection connection, FloorResponse response) => response.Write("\"__typename\":\"Query\""u8);
}
